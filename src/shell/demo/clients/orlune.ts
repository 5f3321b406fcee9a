import { client } from './client.js';

/** The new one: a single invoice, nothing to say yet. */
export const orlune = client({
  code: 'C0009',
  name: 'Les Jardins d’Orlune',
  siren: '123456493',
  vatNumber: 'FR17123456493',
  contact: 'Ysaline Corbineau',
  email: 'ysaline@jardinsorlune.example.org',
  street: '5 impasse du Sécateur',
  postcode: '44240',
  city: 'La Chapelle-sur-Erdre',
  singles: [{ daysAgo: 13, label: 'Logotype, carte de visite et papier à lettres', euros: 740, payments: [] }],
});
