import { client } from './client.js';

/** The private person: no flat indemnity, and interest from a formal notice only. */
export const perigault = client({
  code: 'C0006',
  name: 'Solange Périgault-Lanoë',
  kind: 'consumer',
  siren: null,
  vatNumber: null,
  contact: null,
  email: 'solange.perigault@example.org',
  street: '9 chemin de la Grand-Lande',
  postcode: '85000',
  city: 'La Roche-sur-Yon',
  electronic: false,
  singles: [
    { daysAgo: 312, label: 'Livre de famille, maquette', euros: 420, payments: [[-24, 100]] },
    { daysAgo: 205, label: 'Livre de famille, mise en pages de 96 pages', euros: 760, payments: [[-11, 100]] },
    { daysAgo: 48, label: 'Livre de famille, tirage de 30 exemplaires', euros: 585, payments: [] },
  ],
});
