import { warningPatterns } from './warning-patterns';
import { type WarningRule, warningRuleNames } from './warning-rules';

export interface ClauseWarning {
  readonly rule: WarningRule;
  /** The words it was found by, each once, as they stand in the clause without spaces. */
  readonly words: readonly string[];
  /**
   * Every one of them has a "no" right before it (不收取任何罚款): most likely the clause forbids what
   * the rule forbids. It is shown and answered all the same; only the answer offered is another.
   */
  readonly isDenied: boolean;
}

/** 不收取任何, 不得以…: what turns the words behind it into their opposite. */
const denial =
  /(?:不|不得|不准|不能|不可|不会|不许|不应|不再|绝不|无权|禁止|严禁|杜绝)(?:任何|一切|形式|的|以|用|搞|设立?|进行|实行|收取?|采用|对村民|对居民)*$/;

/** Full width as half width; no spaces and nothing invisible, so that 罚 款 is 罚款. */
const comparable = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');

/**
 * What in a clause a person has to look at before it is handed in for review. A word list: it knows
 * words, not meanings, and so also speaks up for a clause that is harmless. Nothing is let through on
 * its own judgement, not even 不收取罚款; whoever drafts changes the clause or says why it may stand.
 */
export function clauseWarnings(text: string): ClauseWarning[] {
  const plain = comparable(text);
  return warningRuleNames.flatMap((rule) => {
    const found = warningPatterns[rule].flatMap((pattern) => occurrences(plain, pattern));
    if (found.length === 0) return [];
    return [
      {
        rule,
        words: [...new Set(found.map((one) => one.words))],
        isDenied: found.every((one) => one.isDenied),
      },
    ];
  });
}

function occurrences(
  plain: string,
  { words, unlessAfter }: { readonly words: RegExp; readonly unlessAfter?: RegExp },
) {
  return [...plain.matchAll(words)].flatMap((match) => {
    const before =
      plain
        .slice(0, match.index)
        .split(/[，。；！？：]/)
        .at(-1) ?? '';
    if (unlessAfter?.test(before) || unlessAfter?.test(match[0])) return [];
    return [{ words: match[0], isDenied: denial.test(before) }];
  });
}
