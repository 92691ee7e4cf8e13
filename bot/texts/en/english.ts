import cards from './cards.json' with { type: 'json' };
import dialogs from './dialogs.json' with { type: 'json' };
import digest from './digest.json' with { type: 'json' };
import evidence from './evidence.json' with { type: 'json' };
import { locale } from './locale.js';
import losses from './losses.json' with { type: 'json' };
import manifest from './manifest.json' with { type: 'json' };
import pages from './pages.json' with { type: 'json' };
import proof from './proof.json' with { type: 'json' };
import queue from './queue.json' with { type: 'json' };
import remedies from './remedies.json' with { type: 'json' };
import setup from './setup.json' with { type: 'json' };
import teams from './teams.json' with { type: 'json' };
import ticket from './ticket.json' with { type: 'json' };
import { words } from './words.js';

/** The English texts. Every spoken language needs the same keys (`SpokenLanguage`). */
export const english = {
  locale,
  sentences: {
    cards,
    dialogs,
    digest,
    evidence,
    losses,
    pages,
    proof,
    queue,
    remedies,
    setup,
    teams,
    ticket,
  },
  words,
  manifest,
};
