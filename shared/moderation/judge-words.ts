import type { ModerationReason, Suspicion } from './moderation-reasons';
import { tellsMobileNumber, tellsPrivateDetails } from './private-details';
import { ordinaryPhrases, wordList } from './word-list';

/** Full width as half width, lower case, nothing invisible. */
const plainForm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}|[\u2028\u2029]/gu, '');

/**
 * A text as words are looked for in it: what is put between characters to hide them (傻*逼, 傻 逼) is
 * taken out, the marks between sentences stay, so that two sentences never make a word together.
 */
export const comparableWords = (text: string): string =>
  plainForm(text).replace(/[^\S\n]+|[*._~`'"|/\\+=^#@&$%·•…—‐-―-]+/g, '');

const withoutOrdinary = (text: string): string =>
  ordinaryPhrases.reduce((left, phrase) => left.split(phrase).join('\n'), text);

/** An address in the web other than of the state and of public accounts. */
const foreignAddress =
  /https?:\/\/(?!(?:[a-z0-9-]+\.)*(?:gov\.cn|mp\.weixin\.qq\.com)(?:[/?#:]|\s|$))/;
/** 加微信 abc12345, vx：abc12345 */
const contactToAdd =
  /(?:加|\+|联系|咨询)?(?:微信号?|薇信|威信|v信|vx|wx|wechat|qq群?|扣扣)(?:号|群)?[:\s]*(?:[a-z][-_a-z0-9]{5,19}|[1-9]\d{5,11})(?![a-z0-9])/;

type Patterns = Readonly<Partial<Record<Suspicion, (text: string) => boolean>>>;

const ofResidents: Patterns = {
  privacy: (text) => tellsMobileNumber(text) || tellsPrivateDetails(text),
  advertising: (text) => foreignAddress.test(text) || contactToAdd.test(text),
};

const ofBodies: Patterns = { privacy: tellsPrivateDetails };

/**
 * What a resident's text may have in it that must not be shown unseen; null when nothing is found.
 * `own` are the words a community has added. Deterministic, without network: the product's own check.
 */
export function judgeWords(text: string, own: readonly string[] = []): ModerationReason | null {
  const found = judgeBy(text, ofResidents);
  if (found) return found;
  const comparable = withoutOrdinary(comparableWords(text));
  return own.some((word) => comparable.includes(comparableWords(word))) ? 'other' : null;
}

/** The same for what a body publishes, which may tell whom to call and where to read on. */
export const judgeWordsOfBody = (text: string): Suspicion | null => judgeBy(text, ofBodies);

function judgeBy(text: string, patterns: Patterns): Suspicion | null {
  const plain = plainForm(text);
  const comparable = withoutOrdinary(comparableWords(text));
  const suspicions = Object.keys(wordList) as Suspicion[];
  return (
    suspicions.find(
      (suspicion) =>
        wordList[suspicion].some((word) => comparable.includes(word)) ||
        patterns[suspicion]?.(plain),
    ) ?? null
  );
}
