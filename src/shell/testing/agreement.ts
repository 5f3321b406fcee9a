import { write } from '#journal/write.js';
import type { Context } from '../context.js';

interface Around {
  readonly client: string;
  readonly invoice: string;
  /** An archived file of the client. */
  readonly fileId: string;
}

const NO_CONTENT = '{"included":[],"excluded":[],"deliverables":[]}';

async function addOwnRows(context: Context, termsId: string): Promise<void> {
  const own = context.organisationId;
  await write(context, async (work) => {
    const base = { organisation_id: own, created_at: work.at, updated_at: work.at };
    work.record({ chain: own, kind: 'profile.changed', payload: {} });
    await work.insert(own, 'business_profile', [
      {
        ...base,
        id: own,
        logo_file_id: null,
        colour: '#1f3a5f',
        trade: 'web',
        capital: null,
        vat_on_debits: 0,
        insurance: null,
        mediator: null,
        early_discount: null,
        invoice_prefix: 'F',
        credit_note_prefix: 'A',
        quote_prefix: 'D',
        first_invoice: 1,
        quote_valid_days: 30,
        deposit_percent: '30',
        hourly_rate: '65',
      },
    ]);
    await work.insert(own, 'catalogue_item', [
      {
        ...base,
        id: context.newId(),
        title: 'Heure de formation',
        description: null,
        kind: 'service',
        unit: 'hour',
        price: '65',
        vat_category: 'S',
        vat_rate: '20',
        cost: null,
        content: NO_CONTENT,
        complimentary: 1,
        standing: '["business"]',
        trade: 'web',
        starter: null,
        archived_at: null,
      },
    ]);
    await work.insert(own, 'terms_release', [
      {
        ...base,
        id: termsId,
        audience: 'business',
        number: 1,
        state: 'released',
        content: '{"clauses":[]}',
        released_on: '2026-01-05',
        sha256_fr: 'a',
        sha256_en: 'b',
        file_fr_id: null,
        file_en_id: null,
      },
    ]);
    await work.insert(own, 'mail_account', [
      {
        ...base,
        id: own,
        host: 'smtp.example.fr',
        port: 587,
        security: 'starttls',
        username: null,
        password_sealed: null,
        from_name: 'Claire Brume',
        from_address: 'claire@example.fr',
      },
    ]);
  });
}

/** Writes one row at least in every table of the agreement, for a client and an invoice that are there already. */
export async function addAgreementRows(context: Context, { client, invoice, fileId: file }: Around): Promise<void> {
  const ids = Array.from({ length: 6 }, () => context.newId());
  const [terms, quote, version, link, delivery, acceptance] = ids as [string, string, string, string, string, string];
  await addOwnRows(context, terms);
  await write(context, async (work) => {
    const base = { organisation_id: context.organisationId, client_id: client, created_at: work.at };
    const changing = { ...base, updated_at: work.at };
    work.record({ chain: client, kind: 'quote.accepted', payload: { number: 'D2026-0001' } });
    await work.insert(client, 'client_profile', [
      {
        ...changing,
        id: client,
        document_language: 'both',
        phone: null,
        siret: null,
        buyer_reference: null,
        electronic_address: null,
        delivery_address: null,
      },
    ]);
    await work.insert(client, 'quote', [
      {
        ...changing,
        id: quote,
        kind: 'quote',
        number: 'D2026-0001',
        state: 'accepted',
        parent_id: null,
        asked_by: null,
        duplicate_of: null,
        accepted_version_id: version,
      },
    ]);
    await work.insert(client, 'quote_version', [
      {
        ...changing,
        id: version,
        quote_id: quote,
        version: 1,
        state: 'accepted',
        content: '{}',
        title: 'Site vitrine',
        total_cents: 120_000,
        total_max_cents: 120_000,
        terms_release_id: terms,
        issued_on: '2026-03-01',
        valid_until: '2026-03-31',
        sealed: '{}',
        file_id: file,
        sent_at: work.at,
      },
    ]);
    await work.insert(client, 'client_link', [
      {
        ...base,
        id: link,
        purpose: 'quote',
        subject_id: version,
        token_hash: 'h',
        email: 'helene@lemoine.example',
        expires_at: '2026-12-31T00:00:00.000Z',
        revoked_at: null,
      },
    ]);
    await work.insert(client, 'consent_step', [
      {
        ...base,
        id: context.newId(),
        link_id: link,
        subject_id: version,
        step: 'warning',
        key: 'w1',
        shown_sha256: 'c',
      },
    ]);
    await work.insert(client, 'acceptance', [
      {
        ...base,
        id: acceptance,
        purpose: 'quote',
        subject_id: version,
        link_id: link,
        outcome: 'accepted',
        channel: 'link',
        signer_name: 'Hélène Lemoine',
        capacity: 'gérante',
        signature: '{"typed":"Hélène Lemoine"}',
        reason: null,
        satisfaction: 5,
        own_words: null,
        may_quote: 1,
        evidence: '{}',
        evidence_sha256: 'd',
        receipt_file_id: file,
        scan_file_id: null,
      },
    ]);
    await work.insert(client, 'commitment', [
      {
        ...changing,
        id: context.newId(),
        party: 'theirs',
        text: 'Fournir les textes',
        source: 'duty',
        source_id: version,
        quote_id: quote,
        due_on: '2026-03-15',
        state: 'open',
        settled_text: null,
        settled_file_id: null,
        settled_on: null,
      },
    ]);
    await work.insert(client, 'time_entry', [
      {
        ...changing,
        id: context.newId(),
        quote_id: quote,
        description: 'Intégration',
        day: '2026-03-20',
        account_id: null,
        started_at: null,
        seconds: 5_400,
        state: 'unbilled',
        rate: null,
        invoice_id: null,
        source: 'sheet',
        source_key: null,
        import_id: null,
      },
    ]);
    await work.insert(client, 'delivery', [
      {
        ...changing,
        id: delivery,
        quote_id: quote,
        number: 'L2026-0001',
        title: 'Site vitrine',
        state: 'withReservations',
        content: '{}',
        sealed: '{}',
        delivered_on: '2026-04-20',
        tacit_on: null,
        file_id: file,
        sent_at: work.at,
      },
    ]);
    await work.insert(client, 'reservation', [
      {
        ...base,
        id: context.newId(),
        delivery_id: delivery,
        position: 1,
        text: 'Le logo est flou',
        photo_file_id: null,
        deadline: '2026-04-30',
        state: 'open',
        answer: null,
        answered_at: null,
      },
    ]);
    await work.insert(client, 'bill_draft', [
      {
        ...changing,
        id: context.newId(),
        kind: 'balance',
        quote_id: quote,
        corrects_id: null,
        title: 'Solde',
        total_cents: 84_000,
        content: '{}',
      },
    ]);
    await work.insert(client, 'bill_document', [
      {
        ...base,
        id: invoice,
        kind: 'invoice',
        series: 'F2026-',
        sequence: 1,
        number: 'F2026-0001',
        issued_on: '2026-05-01',
        quote_id: quote,
        corrects_id: null,
        sealed: '{}',
        sealed_sha256: 'e',
        net_cents: 100_000,
        vat_cents: 20_000,
        total_cents: 120_000,
        payable_cents: 120_000,
        offered_cents: 13_000,
        file_id: file,
      },
    ]);
    await work.insert(client, 'incident', [
      {
        ...base,
        id: context.newId(),
        type: 'contradiction',
        severity: 2,
        happened_on: '2026-05-20',
        verbatim: 'Je n’ai jamais été satisfait',
        witness: 'un prospect',
        note: null,
        contradicts_seq: 1,
        prospect_client_id: null,
        file_id: null,
        withdrawn_at: null,
      },
    ]);
    await work.insert(client, 'outbox', [
      {
        ...base,
        id: context.newId(),
        chain: client,
        kind: 'receipt',
        subject_id: acceptance,
        recipient: 'helene@lemoine.example',
        subject: 'Votre accord',
        body: '{"text":"Bonjour","attachments":[]}',
        message_id: '<1@example.fr>',
        state: 'sent',
        attempts: 1,
        next_at: null,
        last_error: null,
        sending_at: work.at,
        settled_at: work.at,
      },
    ]);
  });
}
