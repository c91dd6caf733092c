import { argumentsOverview } from './arguments-overview';
import { chooseStance } from './choose-stance';
import { listArguments } from './list-arguments';
import { listReplies } from './list-replies';
import { markArgument } from './mark-argument';
import { replyToArgument } from './reply-to-argument';
import { writeArgument } from './write-argument';

/** Operations on the arguments for and against what a topic proposes. */
export const argumentOperations = {
  argumentsOverview,
  chooseStance,
  listArguments,
  listReplies,
  markArgument,
  replyToArgument,
  writeArgument,
};
