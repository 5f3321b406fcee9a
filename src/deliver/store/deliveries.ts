import type { AcceptanceRow, DeliveryRow, OutboxRow, ReservationRow } from '#shell/database/schema.js';
import type { Db } from './commitments.js';

/** A delivery with the names that a list shows. */
export interface DeliveryListed extends DeliveryRow {
  readonly client_name: string;
  readonly quote_number: string | null;
  readonly sha256: string | null;
}

const listed = (db: Db, organisationId: string) =>
  db
    .selectFrom('delivery')
    .innerJoin('client', 'client.id', 'delivery.client_id')
    .leftJoin('quote', 'quote.id', 'delivery.quote_id')
    .leftJoin('archived_file', 'archived_file.id', 'delivery.file_id')
    .selectAll('delivery')
    .select(['client.name as client_name', 'quote.number as quote_number', 'archived_file.sha256 as sha256'])
    .where('delivery.organisation_id', '=', organisationId);

/** Deliveries of the organisation or of one client, the latest first. */
export function deliveryRows(db: Db, organisationId: string, clientId?: string): Promise<DeliveryListed[]> {
  const all = listed(db, organisationId);
  const some = clientId === undefined ? all : all.where('delivery.client_id', '=', clientId);
  return some.orderBy('delivery.id', 'desc').execute();
}

export function deliveryRow(db: Db, organisationId: string, id: string): Promise<DeliveryListed | undefined> {
  return listed(db, organisationId).where('delivery.id', '=', id).executeTakeFirst();
}

export function deliveryNumbered(db: Db, organisationId: string, number: string): Promise<DeliveryListed | undefined> {
  return listed(db, organisationId).where('delivery.number', '=', number).executeTakeFirst();
}

/** The last number with a prefix. */
export async function lastDeliveryNumber(db: Db, organisationId: string, prefix: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('delivery')
    .select('number')
    .where('organisation_id', '=', organisationId)
    .where('number', 'like', `${prefix}%`)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.number;
}

export function reservationRows(db: Db, organisationId: string, deliveryId: string): Promise<ReservationRow[]> {
  return db
    .selectFrom('reservation')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('delivery_id', '=', deliveryId)
    .orderBy('position')
    .execute();
}

export function reservationRow(db: Db, organisationId: string, id: string): Promise<ReservationRow | undefined> {
  return db
    .selectFrom('reservation')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The answer to a delivery, once given. */
export function deliveryAnswer(db: Db, organisationId: string, deliveryId: string): Promise<AcceptanceRow | undefined> {
  return db
    .selectFrom('acceptance')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', 'delivery')
    .where('subject_id', '=', deliveryId)
    .orderBy('id')
    .executeTakeFirst();
}

/** The promise that a reservation became. */
export function commitmentOfReservation(
  db: Db,
  organisationId: string,
  reservationId: string,
): Promise<{ id: string; state: string } | undefined> {
  return db
    .selectFrom('commitment')
    .select(['id', 'state'])
    .where('organisation_id', '=', organisationId)
    .where('source', '=', 'reservation')
    .where('source_id', '=', reservationId)
    .executeTakeFirst();
}

/** The mails that carried a delivery, in order. */
export function deliveryMails(
  db: Db,
  organisationId: string,
  deliveryId: string,
): Promise<Pick<OutboxRow, 'id' | 'state' | 'settled_at' | 'recipient'>[]> {
  return db
    .selectFrom('outbox')
    .select(['id', 'state', 'settled_at', 'recipient'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'delivery')
    .where('subject_id', '=', deliveryId)
    .orderBy('id')
    .execute();
}

/** The evidence of the acceptance of a quote version: the option that was ticked is in it. */
export async function acceptanceEvidence(
  db: Db,
  organisationId: string,
  versionId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('acceptance')
    .select('evidence')
    .where('organisation_id', '=', organisationId)
    .where('purpose', '=', 'quote')
    .where('outcome', '=', 'accepted')
    .where('subject_id', '=', versionId)
    .executeTakeFirst();
  return row?.evidence;
}

/** The e-mail address that a client is written to. */
export async function emailOfClient(db: Db, organisationId: string, clientId: string): Promise<string | null> {
  const row = await db
    .selectFrom('client')
    .select('email')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Where the business itself is written to, and in which language. */
export function ownMailbox(db: Db, organisationId: string): Promise<{ email: string | null; language: 'fr' | 'en' }> {
  return db
    .selectFrom('organisation')
    .select(['email', 'language'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
}
