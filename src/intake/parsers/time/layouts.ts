import { titleKey } from '../headers.js';
import type { TimeProgram, TimeReason } from './facts.js';

/** What a column of an export of time may hold. */
export type TimeField =
  | 'client'
  | 'project'
  | 'task'
  | 'description'
  | 'person'
  | 'billable'
  | 'invoiced'
  | 'startDate'
  | 'startTime'
  | 'endDate'
  | 'endTime'
  | 'duration'
  | 'hours'
  | 'start'
  | 'end'
  | 'rate'
  | 'currency'
  | 'amount';

interface Layout {
  readonly program: TimeProgram;
  /** Titles that only this program writes together, as keys. */
  readonly marks: readonly string[];
  readonly columns: Readonly<Partial<Record<TimeField, readonly string[]>>>;
  readonly required: readonly TimeField[];
}

const CLOCKED = {
  startDate: ['startdate'],
  startTime: ['starttime'],
  endDate: ['enddate'],
  endTime: ['endtime'],
} as const;
const NAMED = { client: ['client'], project: ['project'], task: ['task'], description: ['description'] } as const;

/** Columns of each program's detailed export; the first title found counts. A rate's title carries its currency. */
const LAYOUTS: readonly Layout[] = [
  {
    program: 'clockify',
    marks: ['startdate', 'durationh'],
    columns: {
      ...NAMED,
      ...CLOCKED,
      person: ['email', 'user'],
      billable: ['billable'],
      invoiced: ['invoiced'],
      duration: ['durationh'],
      rate: ['billablerate'],
      amount: ['billableamount'],
    },
    required: ['startDate', 'duration'],
  },
  {
    program: 'toggl',
    marks: ['startdate', 'starttime', 'duration'],
    columns: {
      ...NAMED,
      ...CLOCKED,
      person: ['email', 'user', 'member'],
      billable: ['billable'],
      duration: ['duration'],
      amount: ['amount'],
    },
    required: ['startDate', 'duration'],
  },
  {
    program: 'harvest',
    marks: ['date', 'client', 'project', 'hours'],
    columns: {
      client: ['client'],
      project: ['project'],
      task: ['task'],
      description: ['notes'],
      person: ['employeeid', 'lastname', 'firstname'],
      billable: ['billable'],
      invoiced: ['invoiced'],
      startDate: ['date'],
      hours: ['hours'],
      rate: ['billablerate'],
      currency: ['currency'],
      amount: ['billableamount'],
    },
    required: ['startDate', 'hours'],
  },
  {
    program: 'solidtime',
    marks: ['start', 'end', 'description', 'memberid'],
    columns: {
      client: ['clientid'],
      project: ['projectid'],
      task: ['taskid'],
      description: ['description'],
      person: ['userid', 'memberid'],
      billable: ['billable'],
      start: ['start'],
      end: ['end'],
      rate: ['billablerate'],
    },
    required: ['start', 'end'],
  },
];

/** Exports of the same programs that hold no time, by titles that stand together; the first that fits. */
const OTHER_LISTS: readonly (readonly [reason: TimeReason, marks: readonly string[]])[] = [
  ['isProjectList', ['project', 'visibility', 'billability']],
  ['isProjectList', ['client', 'project', 'projectcode', 'totalhours']],
  ['isProjectList', ['id', 'name', 'color', 'organizationid']],
  ['isProjectList', ['id', 'name', 'projectid']],
  ['isMemberList', ['id', 'projectid', 'memberid']],
  ['isMemberList', ['id', 'role', 'userid']],
  ['isOrganisationList', ['id', 'name', 'billablerate', 'currency']],
  ['isClientList', ['id', 'name', 'organizationid', 'archivedat']],
  ['isClientList', ['clientname', 'address']],
  ['isTagList', ['id', 'name', 'organizationid']],
];

/** Where each field stands, with its title and the currency that the title carries. */
export interface Column {
  readonly at: number;
  readonly title: string;
  readonly currency: string | null;
}

/** The columns of a recognised export of time. */
export interface TimeColumns {
  readonly program: TimeProgram;
  readonly columns: Readonly<Partial<Record<TimeField, Column>>>;
  readonly missing: readonly TimeField[];
}

const CURRENCY = /\s*\(([A-Z]{3})\)\s*$/;

/** Tells which program wrote a file by its titles, and where its columns are; or why it holds no time. */
export function layoutOf(titles: readonly string[]): TimeColumns | { readonly reason: TimeReason } {
  const columns = titles.map((title, at): Column & { readonly key: string } => {
    const currency = CURRENCY.exec(title)?.[1] ?? null;
    return { at, title, currency, key: titleKey(currency === null ? title : title.replace(CURRENCY, '')) };
  });
  const has = (key: string): boolean => columns.some((column) => column.key === key);
  const layout = LAYOUTS.find(({ marks }) => marks.every(has));
  if (!layout) return { reason: OTHER_LISTS.find(([, marks]) => marks.every(has))?.[0] ?? 'notTime' };
  const found = Object.entries(layout.columns).flatMap(([field, keys]) => {
    const column = keys.map((key) => columns.find((one) => one.key === key)).find((one) => one !== undefined);
    return column ? [[field, column] as const] : [];
  });
  const placed: Partial<Record<TimeField, Column>> = Object.fromEntries(found);
  return {
    program: layout.program,
    columns: placed,
    missing: layout.required.filter((field) => placed[field] === undefined),
  };
}
