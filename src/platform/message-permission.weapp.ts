import Taro from '@tarojs/taro';

export const canAskForMessages = true;

/**
 * WeChat's own dialog, which it opens only straight from a tap. Answers the templates that were
 * accepted; a dialog that is closed, switched off or fails has accepted none.
 */
export async function askForMessages(templateIds: readonly string[]): Promise<string[]> {
  if (templateIds.length === 0) return [];
  const answers: Record<string, unknown> = await Taro.requestSubscribeMessage({
    tmplIds: [...templateIds],
    entityIds: [],
  }).catch(() => ({}));
  return templateIds.filter((templateId) => answers[templateId] === 'accept');
}
