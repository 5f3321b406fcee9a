import { describe, expect, it } from 'vitest';
import { letterHtml } from './html.js';
import { textsOf } from './printable.js';
import { makePng } from './testing/png.js';
import { SAMPLES } from './testing/samples.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
const plain = (html: string): string => html.replaceAll('<br>', '\n').replace(/<[^>]*>/g, '');

describe('documents on the screen', () => {
  it('say every text of every block', () => {
    for (const [name, document] of Object.entries(SAMPLES)) {
      const text = plain(letterHtml(document));
      for (const said of document.blocks.flatMap(textsOf)) expect(text, name).toContain(escaped(said));
    }
  });
  it('name the column of a figure for screens too narrow for columns', () => {
    const { invoice } = SAMPLES;
    expect(invoice && letterHtml(invoice)).toContain('data-title="Prix unitaire HT"');
  });
  it('carry the colour and the logo without a style of their own', () => {
    const { receipt } = SAMPLES;
    const logo = makePng({ width: 1, height: 1, depth: 8, type: 0 }, new Uint8Array([0, 0]));
    const html = receipt ? letterHtml({ ...receipt, logo, colour: '#8a3b2a' }) : '';
    expect(html).toContain('fill="#8a3b2a"');
    expect(html).toContain('src="data:image/png;base64,iVBOR');
    expect(html).not.toContain('style=');
  });
  it('leave no trace of a colour that is none', () => {
    const { receipt } = SAMPLES;
    expect(receipt && letterHtml({ ...receipt, colour: '"/><script>' })).not.toContain('<script>');
  });
});
