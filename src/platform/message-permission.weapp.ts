import Taro from '@tarojs/taro';

export const canAskForMessages = true;

/**
 * WeChat's own dialog, which it opens only straight from a tap. Answers the templates that were
 * accepted; a dialog that is closed, switched off or fails has accepted none.
 */
export async function askForMessages(templateIds: readonly string[]): Promise<string[]> {
  if (templateIds.length === 0) return [];
  const answer: object = await Taro.requestSubscribeMessage({
    tmplIds: [...templateIds],
    entityIds: [],
  }).catch(() => ({}));
  const answers = new Map<string, unknown>(Object.entries(answer));
  return templateIds.filter((templateId) => answers.get(templateId) === 'accept');
}
