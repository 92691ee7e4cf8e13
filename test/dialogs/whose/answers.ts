/** An answer to "whose account is it about?", and who is offered for it: a name, `me`, or nobody. */
export type AnswerCase = readonly [said: string, means: string];

const PIETER = 'Pieter van den Berg';
const ZOE = 'Zoë de Wit';
const MULLER = 'Jürgen Müller';
const ANNE = 'Anne-Marie Dubois';
const SEAN = "Sean O'Brien";
const JOSE = 'José García López';

export const NAMED: readonly AnswerCase[] = [
  // Orders and parts
  ['Pieter van den Berg', PIETER],
  ['pieter van den berg', PIETER],
  ['van den berg', PIETER],
  ['vandenberg', 'nobody'],
  ['Berg Pieter', PIETER],
  ['Berg, Pieter van den', PIETER],
  ['van den Berg, Pieter', PIETER],
  ['Berg, P. van den', PIETER],
  ['P. van den Berg', PIETER],
  ['P van den Berg', PIETER],
  ['P.J. van den Berg', PIETER],
  ['Pieter v.d. Berg', PIETER],
  ['Pieter vd Berg', PIETER],
  ['pieter.vandenberg', PIETER],
  ['pieter!', PIETER],
  ['"Pieter"', PIETER],
  ['Pieter.', PIETER],
  ['Dhr. P. van den Berg', PIETER],
  ['mr Pieter van den Berg', PIETER],
  ['Pieter van den Berg (Services)', PIETER],
  ['Pieter van den Berg - Services', PIETER],
  ['Pieter van den Berg | Contoso', PIETER],
  ['@Pieter van den Berg', PIETER],
  // Words around
  ["it's for Pieter van den Berg", PIETER],
  ['for Pieter', PIETER],
  ['voor pieter', PIETER],
  ['voor Pieter van den Berg', PIETER],
  ['het is voor Pieter', PIETER],
  ['het gaat om Pieter van den Berg', PIETER],
  ['mijn collega Pieter van den Berg', PIETER],
  ['my colleague Pieter', PIETER],
  ['my colleague is called Pieter', PIETER],
  ["my colleague Pieter can't log in", PIETER],
  [
    "my colleague Pieter can't log in to his laptop since this morning and he has a customer at eleven",
    PIETER,
  ],
  ['mijn collega Pieter kan niet inloggen', PIETER],
  ['Pieter van den Berg heeft zijn wachtwoord vergeten', PIETER],
  ["Pieter's account", PIETER],
  ["it is about Pieter van den Berg's mailbox", PIETER],
  ['het account van Pieter', PIETER],
  ['the account of Pieter van den Berg please', PIETER],
  ['not me, Pieter van den Berg', PIETER],
  ['für meinen Kollegen Pieter', PIETER],
  ['mein Kollege Pieter kann sich nicht anmelden', PIETER],
  ['pour mon collègue Pieter', PIETER],
  // Addresses
  ['Pieter van den Berg <pieter.vandenberg@contoso.example>', PIETER],
  ['mailto:pieter.vandenberg@contoso.example', PIETER],
  ['<pieter.vandenberg@contoso.example>', PIETER],
  ['his address is pieter.vandenberg@contoso.example.', PIETER],
  ['p.vandenberg@contoso.example', PIETER],
  ['P.VandenBerg@contoso.example', PIETER],
  ["'pieter.vandenberg@contoso.example'", PIETER],
  ["sean.o'brien@contoso.example", SEAN],
  ['Pieter van den Berg <old.address@contoso.example>', PIETER],
  // Accents and signs
  ['Zoë de Wit', ZOE],
  ['Zoe de Wit', ZOE],
  ['de Wit, Zoe', ZOE],
  ['Jürgen Müller', MULLER],
  ['Juergen Mueller', MULLER],
  ['Jurgen Muller', MULLER],
  ['Müller, Jürgen', MULLER],
  ['Katja Schäfer', 'Katja Schaefer'],
  ['Anne-Marie Dubois', ANNE],
  ['Anne Marie', ANNE],
  ['annemarie', ANNE],
  ["Sean O'Brien", SEAN],
  ['Sean O’Brien', SEAN],
  ['Sean OBrien', SEAN],
  ['Jose Garcia', JOSE],
  ['García López, José', JOSE],
  ['Francois Lefevre', 'François Lefèvre'],
  ['Soren Agard', 'Søren Ågård'],
  ['Fatima el Amrani', 'Fatima el Amrani'],
  ['Amrani, Fatima el', 'Fatima el Amrani'],
  ['von der Heide, Mia', 'Mia von der Heide'],
  // Names that are words
  ['Anna Kan', 'Anna Kan'],
  ['Can Yilmaz', 'Can Yilmaz'],
  ['Will Smith', 'Will Smith'],
  ['Jan Klaassen', 'Jan Klaassen'],
  // Nobody
  ['Pieter Jansen', 'nobody'],
  ['Willem van den Berg', 'nobody'],
  ['nobody@contoso.example', 'nobody'],
  ['" OR "mail:a', 'nobody'],
];

export const MINE: readonly string[] = [
  ...[
    'me',
    'mine',
    'My own',
    'my own account',
    "it's mine",
    "It's my own",
    'for me',
    'for myself please',
    'myself',
  ],
  ...[
    "it's about my own account",
    'sorry, my own account',
    'no, mine',
    'my account please',
    "that's me",
    'I am',
  ],
  ...[
    'ik',
    'ikzelf',
    'van mezelf',
    'voor mezelf',
    'mijn eigen',
    'mijn eigen account graag',
    'het is van mij',
  ],
  ...['het gaat om mijn eigen account', 'nee, toch mijn eigen account', 'voor mij aub', 'mn eigen account'],
  ...['mein eigenes Konto', 'für mich', 'es ist meins', 'pour moi', 'mon compte', "c'est le mien"],
];

export const SOMEBODY: readonly string[] = [
  ...[
    'my colleague',
    'a colleague of mine',
    'for a colleague',
    'someone else',
    "it's for my manager",
    'another user',
  ],
  ...['mijn collega', 'voor een collega van mij', 'iemand anders', 'mein Kollege', 'un collègue'],
];
