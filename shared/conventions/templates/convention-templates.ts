import type { ConventionKind } from '../convention-kinds';
import { cityTemplate } from './city-template';
import { compoundTemplate } from './compound-template';
import type { ConventionTemplate } from './convention-template';
import { villageTemplate } from './village-template';

/** What each kind of convention can begin with; none of its clauses gives a warning. */
export const conventionTemplates: Readonly<Record<ConventionKind, ConventionTemplate>> = {
  village: villageTemplate,
  compound: compoundTemplate,
  city: cityTemplate,
};
