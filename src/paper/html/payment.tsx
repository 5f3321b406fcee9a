import { codeModules } from '../code.js';
import type { PaymentBlock } from '../facts.js';
import { Facts } from './text.js';

/** The code as one path: a square for each dark module, a quiet zone of four around. */
function CodeView({ code }: { code: NonNullable<PaymentBlock['code']> }) {
  const modules = codeModules(code.payload);
  const side = modules.length + 8;
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])))
    .join('');
  return (
    <figure class="paper-code">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={code.alternative} shape-rendering="crispEdges">
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption>{code.caption}</figcaption>
    </figure>
  );
}

export function PaymentView({ payment }: { payment: PaymentBlock }) {
  return (
    <div class="paper-payment">
      <div>
        <h3>{payment.title}</h3>
        <Facts facts={payment.lines} />
      </div>
      {payment.code ? <CodeView code={payment.code} /> : null}
    </div>
  );
}
