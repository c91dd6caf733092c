import { listStatements } from './list-statements';
import { opinionsOverview } from './opinions-overview';
import { seedStatement } from './seed-statement';
import { similarStatements } from './similar-statements';
import { statementDeck } from './statement-deck';
import { voteOnStatement } from './vote-on-statement';
import { writeStatement } from './write-statement';

/** Operations on the statements of a topic and what people think of them. */
export const opinionOperations = {
  listStatements,
  opinionsOverview,
  seedStatement,
  similarStatements,
  statementDeck,
  voteOnStatement,
  writeStatement,
};
