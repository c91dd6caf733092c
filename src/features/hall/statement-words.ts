import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import type { IconName } from '@/src/ui/icon/icon';

/** How each choice is called and drawn, in the order of the buttons. */
export const choiceLooks: readonly { choice: StatementChoice; word: string; icon: IconName }[] = [
  { choice: 1, word: '同意', icon: 'thumbs-up' },
  { choice: 0, word: '说不好', icon: 'circle-help' },
  { choice: -1, word: '不同意', icon: 'thumbs-down' },
];

export const choiceWord = (choice: StatementChoice): string =>
  choiceLooks.find((look) => look.choice === choice)?.word ?? '';

type Totals = { agrees: number; disagrees: number; passes: number };

/** "12 人同意，3 人不同意，2 人说不好". */
export const totalsWords = ({ agrees, disagrees, passes }: Totals): string =>
  `${agrees} 人同意，${disagrees} 人不同意，${passes} 人说不好`;
