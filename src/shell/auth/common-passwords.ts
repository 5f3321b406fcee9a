/** Passwords of eight characters or more that head every published list of leaked ones, French ones included. */
const COMMON = new Set(
  `
12345678 123456789 1234567890 12345678910 123123123 11111111 00000000 87654321 987654321 0987654321 11223344
12341234 88888888 147258369 123454321 1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 zaq12wsx qazwsxedc 1234qwer qwer1234
a1b2c3d4 abcd1234 abc12345 aa123456 password password1 password12 password123 password1234 passw0rd p@ssw0rd
p@ssword pa55word pass1234 passpass mypassword newpassword changeme changeit letmein1 letmeinnow welcome1 welcome123
welcome2024 welcome2025 welcome2026 iloveyou iloveyou1 sunshine princess football baseball basketball superman
batman123 trustno1 whatever starwars computer internet samsung1 michelle jennifer jessica1 charlie1 dragon123
monkey123 shadow123 master123 admin123 administrator admin1234 adminadmin root1234 rootroot testtest test1234
guest123 qwertyui qwertyuiop qwerty123 qwerty12 qwerty1234 asdfghjk asdfghjkl zxcvbnm1 azertyui azertyuiop
azerty123 azerty12 azerty1234 qsdfghjk qsdfghjklm wxcvbn123 motdepasse motdepasse1 motdepasse123 mot2passe
bonjour1 bonjour123 bienvenue bienvenue1 jetaime1 jetaime123 loulou123 doudou123 soleil123 chouchou chocolat
marseille marseille13 parisparis france98 olympique doudoune camille1 nicolas1 caroline isabelle entente1
entente123 ententeentente facture1 facturation comptable comptabilite entreprise secretsecret supersecret
correcthorsebatterystaple
`
    .trim()
    .split(/\s+/),
);

const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
];

function isSequence(text: string): boolean {
  const backwards = [...text].reverse().join('');
  return SEQUENCES.some((sequence) => sequence.includes(text) || sequence.includes(backwards));
}

/**
 * Whether a password is among the first that anyone would try: a common one, one repeated character, a run of the
 * keyboard, or what the account itself says (its e-mail address or its name).
 * @param personal e-mail address and name of the account
 */
export function isCommonPassword(password: string, personal: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (COMMON.has(plain) || isSequence(plain) || new Set(plain).size <= 2) return true;
  return personal.some((text) => [text.toLowerCase(), text.toLowerCase().split('@')[0]].includes(plain));
}
