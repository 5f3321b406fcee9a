import { expect, it } from 'vitest';
import { poppler, textOf } from '#paper/testing/reading.js';
import { sha256Of } from '#shell/files.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { agreed, did, drafted, plainText, type Scene, sceneOn } from '../rows/scene.js';

const pdfText = (bytes: Uint8Array): string =>
  textOf(bytes)
    .join(' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

/** Releases the terms again with one clause more. */
async function release({ owner }: Scene, title: string): Promise<void> {
  const clause = {
    titleFr: title,
    titleEn: title,
    textFr: `${title} : ce que nous avons appris.`,
    textEn: `${title}.`,
  };
  await did(owner, '/settings/terms/business/clauses', clause);
  await did(owner, '/settings/terms/business/releases');
}

const OFFERED = {
  key: 'photos',
  title: 'Séance de photographies',
  price: '400',
  discount: { percent: '100' },
  content: { included: ['Dix vues retouchées'] },
};

interface Named {
  readonly key: string;
}

onEveryEngine('bugs of the peers', (bench) => {
  it('peer 13: once the terms are released a third time, a quote accepted under the second still carries them, byte for byte', async () => {
    const scene = await sceneOn(bench);
    await did(scene.owner, '/settings/terms/business/releases');
    await release(scene, 'Textes remis en retard');
    const { quote } = await agreed(scene);
    const read = async () => ({
      pdf: await scene.owner.file(`/quotes/${quote}/pdf`),
      terms: await scene.owner.file('/settings/terms/business/releases/2/pdf/fr'),
    });
    const before = await read();
    await release(scene, 'Appels hors des heures');
    expect((await scene.owner.json('/settings/terms/business/releases/3')).status).toBe(200);
    const after = await read();
    expect(Buffer.from(after.pdf).equals(Buffer.from(before.pdf))).toBe(true);
    expect(Buffer.from(after.terms).equals(Buffer.from(before.terms))).toBe(true);
    const { versions } = (await scene.owner.json(`/quotes/${quote}`)).json;
    expect(versions[0]).toMatchObject({ sha256: sha256Of(after.pdf), terms: { number: 2 } });
    if (!poppler) return;
    expect(pdfText(after.pdf)).toContain('conditions générales, version 2');
    expect(pdfText(after.pdf)).toContain(versions[0].terms.sha256);
    expect(pdfText(after.terms)).not.toContain('Appels hors des heures');
  });

  it('peer 14: a line of 400 € offered whole is shown at 400, discounted by 400, net 0, its VAT right, in every form', async () => {
    const scene = await sceneOn(bench);
    await did(scene.owner, '/settings', { vatNumber: 'FR44732829320', iban: 'FR76 3000 6000 0112 3456 7890 189' });
    const { client } = await drafted(scene);
    const paid = { key: 'site', title: 'Site de cinq pages', price: '1000', content: { included: ['Mise en ligne'] } };
    const content = { title: 'Site', lines: [paid, OFFERED], termDays: 30 };
    const issued = await did(scene.owner, '/invoices', { client, content, issue: true });
    expect(issued).toMatchObject({ net: '1000.00', vat: '200.00', total: '1200.00', offered: '400.00' });
    const { document } = (await scene.owner.json(`/invoices/${issued.id}`)).json;
    expect(document.totals.lines.find(({ key }: Named) => key === 'photos')).toMatchObject({
      grossCents: 40_000,
      discountCents: 40_000,
      netCents: 0,
    });
    expect(document.totals).toMatchObject({
      offeredCents: 40_000,
      breakdown: [{ category: 'S', rate: '20', baseCents: 100_000, vatCents: 20_000 }],
    });
    const forms = [plainText((await scene.owner.page(`/invoices/${issued.id}`)).text)];
    if (poppler) forms.push(pdfText(await scene.owner.file(`/invoices/${issued.id}/pdf`)));
    for (const form of forms)
      for (const part of [
        '400,00 €',
        'remise de 100 %',
        '−400,00 €',
        '1 200,00 €',
        'Offert sur cette facture : 400,00 €',
      ])
        expect(form).toContain(part);
    const csv = (await scene.owner.page('/invoices/export')).text;
    const row = csv.split('\r\n').find((line) => line.includes(issued.number));
    expect(row?.split(';')).toEqual(expect.arrayContaining(['1000.00', '200.00', '1200.00', '400.00']));
  });

  it('peer 14: the quote shows the same line the same way', async () => {
    const scene = await sceneOn(bench);
    const { quote } = await agreed(scene);
    const page = plainText((await scene.owner.page(`/quotes/${quote}`)).text);
    for (const part of ['400,00 €', 'remise de 100 %', '−400,00 €', 'Offert sur ce devis, en valeur'])
      expect(page).toContain(part);
    const { versions } = (await scene.owner.json(`/quotes/${quote}`)).json;
    expect(versions[0].total).toBe('1440.00');
  });
});
