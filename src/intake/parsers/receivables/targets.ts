import { titleKey } from '../headers.js';

/** What a column of a list of invoices can mean. */
export const TARGETS = [
  'clientCode',
  'clientName',
  'number',
  'issuedOn',
  'dueOn',
  'amount',
  'openAmount',
  'paidOn',
  'paidAmount',
  'currency',
  'disputed',
  'electronic',
  'country',
  'documentType',
  'status',
  'email',
] as const;
export type Target = (typeof TARGETS)[number];

export const DATE_TARGETS: readonly Target[] = ['issuedOn', 'dueOn', 'paidOn'];
export const AMOUNT_TARGETS: readonly Target[] = ['amount', 'openAmount', 'paidAmount'];

const words = (list: string): readonly string[] => list.split(' ');

/** Titles met for each target in French and English, reduced by `titleKey`, the most telling first. */
const TITLES: Readonly<Record<Target, readonly string[]>> = {
  clientCode: words(
    'clientcode codeclient custnumber customernumber customerno customerid customercode custid clientid ' +
      'clientnumber numeroclient numclient nclient noclient idclient refclient referenceclient codetiers ' +
      'comptetiers numerotiers compteclient compteauxiliaire compauxnum debtorid debtornumber cardcode partnerid ' +
      'accountnumber accountid accountno customeraccount compte',
  ),
  clientName: words(
    'clientname customername namecustomer nomclient nomduclient raisonsociale client customer nomtiers ' +
      'libelletiers tiers debtor debtorname debiteur companyname company societe entreprise organization ' +
      'organisation partenaire partner partnername invoicepartnerdisplayname displayname contactname contact ' +
      'billto facturea destinataire acheteur buyer accountname intitule nom name',
  ),
  number: words(
    'invoicenumber invoiceno invoicenum numerofacture numerodefacture numfacture nfacture nofacture ndefacture ' +
      'invoiceid invoiceref reffacture referencefacture factureno facturen facture invoice documentnumber ' +
      'documentno numerodocument docid docnumber docno numeropiece numpiece npiece pieceref piece billnumber ' +
      'numero number reference ref no n',
  ),
  issuedOn: words(
    'invoicedate dateinvoice datefacture datedefacture datedelafacture datefacturation datedefacturation ' +
      'issuedate issuedon dateissued issued dateemission datedemission emisele billdate billingdate documentdate ' +
      'datedocument datedudocument datepiece postingdate datecomptable documentcreatedate baselinecreatedate ' +
      'transactiondate createdate createdon datecreation datedecreation date',
  ),
  dueOn: words(
    'duedate datedue dueon dueindate paymentduedate netduedate invoicedatedue dateecheance datedecheance ' +
      'echeance echeancele dateecheancefacture datelimite datelimitereglement datelimitedepaiement ' +
      'datelimitepaiement dateexigibilite exigiblele apayeravant maturitydate maturity expirationdate due',
  ),
  amount: words(
    'invoiceamount montantfacture montantttc totalttc montanttotalttc totalamount invoicetotal totalfacture ' +
      'montanttotal amounttotal grandtotal originalamount grossamount totalinvoiceamount amountttc ttc amount ' +
      'montant total valeur value totalht montantht',
  ),
  openAmount: words(
    'totalopenamount openamount balancedue amountdue dueamount outstandingamount outstanding openbalance ' +
      'resteapayer restedu montantrestant montantdu soldedu restantdu amountresidual residual remainingamount ' +
      'remaining unpaidamount encours resteareglerttc resteregler resteareglerr restearegler balance solde ' +
      'impaye',
  ),
  paidOn: words(
    'paiddate datepaid paidon paymentdate dateofpayment settleddate settlementdate settledon cleardate ' +
      'clearingdate cleareddate clearedon datepaiement datedepaiement datereglement datedereglement ' +
      'dateencaissement datedencaissement datedernierreglement payele regleele reglele lastpaymentdate ' +
      'receiptdate paidat',
  ),
  paidAmount: words(
    'paidamount amountpaid paidtodate totalpaid paymentamount montantregle montantpaye montantencaisse ' +
      'totalregle dejaregle dejapaye amountreceived receivedamount encaisse regle paye paid',
  ),
  currency: words('currency invoicecurrency currencycode devise codedevise monnaie cur ccy'),
  disputed: words('disputed isdisputed dispute indispute litige enlitige conteste contestee'),
  electronic: words(
    'paperlessbill paperless electronic einvoice electronicinvoice factureelectronique billdelivery ' +
      'deliverymethod modeenvoi modedenvoi billtype',
  ),
  country: words('country countrycode pays codepays paysclient billingcountry customercountry'),
  documentType: words(
    'documenttype doctype typedocument typededocument typepiece typedepiece transactiontype invoicetype ' +
      'typefacture type nature',
  ),
  status: words(
    'status invoicestatus statut statutfacture etat etatfacture paymentstatus paymentstate statutpaiement ' +
      'state situation',
  ),
  email: words(
    'email mail emailaddress courriel adresseemail adressemail clientemail customeremail emailclient ' + 'contactemail',
  ),
};

/** A title without what programs add to it: brackets and currencies. `Montant TTC (EUR)` is `montantttc`. */
const coreOf = (title: string): string =>
  titleKey(title.replace(/\(.*?\)|\[.*?\]|[€$£]|\b(?:EUR|USD|GBP|CHF|CAD)\b/g, ' '));

/** Shortest known title that is looked for inside a longer one. */
const PART_MIN = 8;

/** How well a title names a target: 0 not at all, 1,000 less its rank for the very title, 500 less its rank as a part. */
export function titleScore(title: string, target: Target): number {
  const key = coreOf(title);
  if (key === '') return 0;
  const exact = TITLES[target].indexOf(key);
  if (exact >= 0) return 1_000 - exact;
  const part = TITLES[target].findIndex((known) => known.length >= PART_MIN && key.includes(known));
  return part >= 0 ? 500 - part : 0;
}

/** Whether a title names some target exactly. */
export function isKnownTitle(title: string): boolean {
  const key = coreOf(title);
  return key !== '' && TARGETS.some((target) => TITLES[target].includes(key));
}
