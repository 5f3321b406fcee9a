/* A signature drawn with a finger, a pen or the mouse: polylines in a box of 1000 by 300, sent in a hidden field. */
{
  const WIDTH = 1000;
  const HEIGHT = 300;
  const STEP = 6;
  const NUMBERS_MAX = 3900;
  const STROKES_MAX = 79;

  const attach = (box) => {
    const pad = box.querySelector('svg');
    const field = box.querySelector('[name="strokes"]');
    const form = box.closest('form');
    const typed = form.elements.namedItem('typed');
    let strokes = [];
    let line;

    const points = () => strokes.reduce((count, stroke) => count + stroke.length, 0);
    const keep = () => {
      const drawn = strokes.filter((stroke) => stroke.length >= 4);
      field.value = drawn.length > 0 ? JSON.stringify(drawn) : '';
      if (typed) typed.required = drawn.length === 0;
    };
    const draw = (stroke) => {
      const made = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
      made.setAttribute('points', stroke.join(' '));
      pad.append(made);
      return made;
    };
    const place = (event) => {
      const { left, top, width, height } = pad.getBoundingClientRect();
      const scale = Math.min(width / WIDTH, height / HEIGHT);
      const [x, y] = [
        (event.clientX - left - (width - WIDTH * scale) / 2) / scale,
        (event.clientY - top - (height - HEIGHT * scale) / 2) / scale,
      ];
      return [Math.round(Math.min(WIDTH, Math.max(0, x))), Math.round(Math.min(HEIGHT, Math.max(0, y)))];
    };

    pad.addEventListener('pointerdown', (event) => {
      if (strokes.length >= STROKES_MAX || points() >= NUMBERS_MAX) return;
      event.preventDefault();
      pad.setPointerCapture(event.pointerId);
      const stroke = place(event);
      strokes.push(stroke);
      line = draw(stroke);
    });
    pad.addEventListener('pointermove', (event) => {
      const stroke = line && strokes.at(-1);
      if (!stroke || points() >= NUMBERS_MAX) return;
      const [x, y] = place(event);
      if (Math.hypot(x - stroke.at(-2), y - stroke.at(-1)) < STEP) return;
      stroke.push(x, y);
      line.setAttribute('points', stroke.join(' '));
    });
    const lift = () => {
      line = undefined;
      keep();
    };
    pad.addEventListener('pointerup', lift);
    pad.addEventListener('pointercancel', lift);
    box.querySelector('[data-clear]').addEventListener('click', () => {
      strokes = [];
      for (const drawn of pad.querySelectorAll('polyline')) drawn.remove();
      keep();
    });

    try {
      strokes = field.value ? JSON.parse(field.value) : [];
    } catch {
      strokes = [];
    }
    for (const stroke of strokes) draw(stroke);
    box.hidden = false;
    for (const label of form.querySelectorAll('[data-typed-or]')) label.hidden = false;
    for (const label of form.querySelectorAll('[data-typed-alone]')) label.hidden = true;
    keep();
  };

  for (const box of document.querySelectorAll('[data-signature]')) attach(box);
}
