import type { Day } from '#kernel/day.js';
import type { Ppm } from './rate.js';

/**
 * What a result must say about itself: a choice made, a thing left out, a point of law that is
 * open, a figure that was not verified. Days and rates are raw values; `words` says them.
 */
export type Note =
  | { readonly key: PlainNote }
  | { readonly key: 'ratesEnd' | 'frozenRateUnknown'; readonly through: Day }
  | { readonly key: 'rateUnverified' | 'rateDerived' | 'indicative'; readonly labels: string }
  | {
      readonly key: 'belowFloor';
      readonly label: string;
      readonly agreed: Ppm;
      readonly floor: Ppm;
      readonly applied: Ppm;
    }
  | { readonly key: 'agreedIgnored' | 'agreedLower' | 'agreedNotClaimed' | 'agreedForeign'; readonly agreed: Ppm }
  | { readonly key: 'dueRolled'; readonly from: Day; readonly to: Day }
  | { readonly key: 'laterEvents'; readonly count: number }
  | { readonly key: 'indemnityApart'; readonly sumCents: number; readonly currency: string }
  | { readonly key: 'compounded'; readonly on: Day; readonly cents: number }
  | { readonly key: 'unknownFields'; readonly names: string }
  | { readonly key: 'arguableFromInvoice' | 'ceiling'; readonly lastDay: Day }
  | { readonly key: 'notInterrupting' | 'afterExpiry' | 'beforeStart'; readonly on: Day };

/** Notes that carry no value. */
export type PlainNote =
  | 'agreedZero'
  | 'agreedNotReducing'
  | 'chStart'
  | 'credit'
  | 'courtClaim'
  | 'deConsumerStart'
  | 'effectOnPayment'
  | 'enforcement'
  | 'gbKeptRate'
  | 'indemnityBefore2013'
  | 'itConsumerStart'
  | 'noFormalNotice'
  | 'noticeIrrelevant'
  | 'noticeLater'
  | 'notYetDue'
  | 'paidOnTime'
  | 'publicAbroad'
  | 'provisionalAllocation'
  | 'agreedTerm';

export type NoteKey = Note['key'];
