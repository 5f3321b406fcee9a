import { saySiren } from '#kernel/identifiers.js';
import type { Refusal } from '#kernel/refusal.js';
import type { Markup } from '#shell/web/door.js';
import {
  Button,
  ButtonLink,
  Facts,
  Field,
  type Form,
  formOf,
  Heading,
  Notice,
  Page,
  ReadOnly,
  RefusalList,
  Select,
} from '#shell/web/parts.js';
import { mayWrite, type Visit } from '#shell/web/visit.js';
import type { Client } from '../actions/clients.js';
import { countryChoices, sayCountry } from '../facts/countries.js';
import { type ClientProfile, DOCUMENT_LANGUAGES } from '../facts/profile.js';
import type { MeetWords } from '../words.fr.js';
import { meetWords } from './words.js';

interface Fieldset {
  readonly form: Form;
  readonly words: MeetWords;
}

function Said({ form, words, client }: Fieldset & { client: Client }): Markup {
  const { documents, languages } = words;
  const { fields, hints } = documents;
  return (
    <fieldset>
      <legend>{documents.groups.documents}</legend>
      <Select
        form={form}
        name="documentLanguage"
        label={fields.documentLanguage}
        hint={hints.documentLanguage}
        options={[
          ['', documents.ownLanguage(languages[client.language])],
          ...DOCUMENT_LANGUAGES.map((language) => [language, documents.languages[language]] as const),
        ]}
      />
      <Field
        form={form}
        name="buyerReference"
        label={fields.buyerReference}
        hint={hints.buyerReference}
        maxlength={100}
      />
      <Field form={form} name="phone" type="tel" label={fields.phone} maxlength={40} autocomplete="off" />
    </fieldset>
  );
}

function Registered({ form, words }: Fieldset): Markup {
  const { fields, hints, groups } = words.documents;
  return (
    <fieldset>
      <legend>{groups.registered}</legend>
      <Field form={form} name="siret" label={fields.siret} hint={hints.siret} inputmode="numeric" size={20} />
      <Field
        form={form}
        name="electronicAddress"
        label={fields.electronicAddress}
        hint={hints.electronicAddress}
        maxlength={125}
      />
    </fieldset>
  );
}

function Delivery({ form, words }: Fieldset): Markup {
  const { documents, fields } = words;
  return (
    <fieldset>
      <legend>{documents.groups.delivery}</legend>
      <p class="hint">{documents.hints.delivery}</p>
      <Field form={form} name="delivery.line1" label={fields.addressLine1} maxlength={200} />
      <Field form={form} name="delivery.line2" label={fields.addressLine2} maxlength={200} />
      <div class="row">
        <Field form={form} name="delivery.postcode" label={fields.postcode} maxlength={20} />
        <Field form={form} name="delivery.city" label={fields.city} maxlength={100} />
      </div>
      <Select
        form={form}
        name="delivery.country"
        label={fields.country}
        options={countryChoices(form.visit.language)}
      />
    </fieldset>
  );
}

const valuesOf = ({ delivery, siret, ...profile }: ClientProfile, client: Client): Form['values'] => ({
  ...profile,
  siret: siret && saySiren(siret),
  'delivery.line1': delivery?.line1,
  'delivery.line2': delivery?.line2,
  'delivery.postcode': delivery?.postcode,
  'delivery.city': delivery?.city,
  'delivery.country': delivery?.country ?? client.country,
});

/** What documents say of a client, for those who may not change it. */
function ProfileFacts({ profile, words, visit }: { profile: ClientProfile; words: MeetWords; visit: Visit }): Markup {
  const { fields, languages } = words.documents;
  const { delivery } = profile;
  const place = delivery && [
    delivery.line1,
    delivery.line2,
    delivery.postcode,
    delivery.city,
    sayCountry(delivery.country, visit.language),
  ];
  const said = {
    ...profile,
    documentLanguage: profile.documentLanguage && languages[profile.documentLanguage],
    siret: profile.siret && saySiren(profile.siret),
    delivery: place?.filter(Boolean).join(', '),
  };
  const keys = Object.keys(fields) as (keyof typeof fields)[];
  return (
    <>
      <ReadOnly visit={visit} />
      <Facts items={keys.map((key) => [fields[key], said[key] || words.nothing] as const)} />
    </>
  );
}

/** What documents say of a client beyond its identity: languages, reference, electronic address, place of delivery. */
export function ProfilePage(props: {
  visit: Visit;
  client: Client;
  profile: ClientProfile;
  refusals?: readonly Refusal[];
  saved?: boolean;
}): Markup {
  const { visit, client, profile, refusals = [] } = props;
  const words = meetWords(visit.language);
  const { documents } = words;
  const form = formOf(visit, refusals, valuesOf(profile, client));
  return (
    <Page visit={visit} title={`${documents.title} · ${client.name}`} place="relations" width="narrow">
      <Heading title={documents.title} lead={documents.lead(client.name)}>
        <ButtonLink href={`/clients/${client.id}/identity`}>{words.identity}</ButtonLink>
        <ButtonLink href={`/clients/${client.id}`}>{words.backToDossier}</ButtonLink>
      </Heading>
      <RefusalList form={form} />
      {props.saved && <Notice tone="done">{documents.saved}</Notice>}
      {client.erasedAt && <Notice>{words.erase.erased}</Notice>}
      {!client.erasedAt && !mayWrite(visit) && <ProfileFacts profile={profile} words={words} visit={visit} />}
      {!client.erasedAt && mayWrite(visit) && (
        <form method="post" action={`/clients/${client.id}/documents`} class="sheet">
          <Said form={form} words={words} client={client} />
          <Registered form={form} words={words} />
          <Delivery form={form} words={words} />
          <Button>{words.save}</Button>
        </form>
      )}
    </Page>
  );
}
