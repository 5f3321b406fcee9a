/** Texts after `entente penalty --help`, `term --help` and `limitation --help`. */

export const PENALTY_HELP = `
Batch: one JSON object a line on standard input, one a line on standard output, in order.

In
  id            text or number, given back
  country       FR DE BE LU ES IT NL GB CH
  debtor        business, consumer, public
  principal     "6000.00", VAT included
  currency      "EUR" (ISO 4217; the country's own when absent)
  dueDate       "2026-05-15"
  formalNotice  "2026-06-01" or null
  contractRate  yearly percent "10.00" or null
  asOf          last day counted
  events        [{"date","type":"payment"|"creditNote","amount","effect"}]
                effect, for credit notes: "fromDate" (a later gesture) or
                "fromStart" (correction of an error, never due)
  allocation    "interest-first" (usual) or "principal-first"

Out
  days          days of interest (due day excluded, asOf or payment day included)
  segments      [{"from","to","days","rate","base","interest"}], days inclusive
  interest      all interest accrued, paid or not: the sum of the segments
  indemnity     flat sum for recovery costs
  total         interest + indemnity
  outstandingPrincipal, outstandingInterest, creditBalance   after the events
  basis, notes  texts and rate rows used; what must be said of the result
  A bad case answers {"id","error":{"field","reason"}} and the rest go on.

Exit code: 0 done, 1 when a case was refused, 2 wrong use.

Example
  echo '{"id":"A1","country":"FR","debtor":"business","principal":"6000.00","currency":"EUR","dueDate":"2026-05-15","formalNotice":null,"contractRate":null,"asOf":"2026-09-30","events":[{"date":"2026-06-15","type":"payment","amount":"1000.00"}],"allocation":"interest-first"}' | entente penalty --batch
  entente penalty --principal 6000 --due 2026-05-15 --as-of 2026-09-30 --payment 2026-06-15:1000
`;

export const TERM_HELP = `
One JSON object a line on standard input, one a line on standard output, in order.

In
  id, country, debtor   as for penalty
  invoiceDate, performanceDate
  agreed   null, {"kind":"net","days":60} or {"kind":"endOfMonth","days":45,
           "method":"endOfMonthThenDays"|"daysThenEndOfMonth"}

Out
  latestLawfulDue   null where the law sets no ceiling
  agreedDue         null when nothing was agreed
  lawful            whether the agreed date is within the ceiling
  basis             texts and remarks
  A bad case answers {"id","error":{"field","reason"}} and the rest go on.

Exit code: 0 done, 1 when a case was refused, 2 wrong use.

Example
  echo '{"id":1,"country":"FR","debtor":"business","invoiceDate":"2028-01-15","performanceDate":"2028-01-10","agreed":{"kind":"endOfMonth","days":45,"method":"daysThenEndOfMonth"}}' | entente term --batch
`;

export const LIMITATION_HELP = `
One JSON object a line on standard input, one a line on standard output, in order.

In
  id, country (FR), debtor (business, consumer)
  completed     end of the service, from which the period runs
  invoiceDate   or null
  events        [{"date","type"}], type: acknowledgement, partialPayment, courtClaim,
                enforcement (these restart the period), reminder, registeredLetter (these do not)

Out
  lastDay          last day on which the claim may be brought
  prescribedFrom   the day after
  basis, notes
  A bad case answers {"id","error":{"field","reason"}} and the rest go on.

Exit code: 0 done, 1 when a case was refused, 2 wrong use.

Example
  echo '{"id":1,"country":"FR","debtor":"business","completed":"2026-05-15","invoiceDate":"2026-06-01","events":[{"date":"2027-01-10","type":"acknowledgement"}]}' | entente limitation --batch
`;
