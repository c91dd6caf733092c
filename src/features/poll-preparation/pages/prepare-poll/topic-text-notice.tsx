import { View } from '@tarojs/components';
import { isAboutText } from '@/shared/texts/text-for-poll';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import type { PollDraft } from '../../poll-draft';

type TopicTextNoticeProps = {
  topicText: PollDraft['topicText'];
  description: string;
  /** Puts the newest version into the description; left out where it cannot be changed. */
  onTake?: (description: string) => void;
};

/** Says that the topic's text is not, or not any more, the one the poll describes. */
export function TopicTextNotice({ topicText, description, onTake }: TopicTextNoticeProps) {
  if (!topicText || isAboutText(description, topicText)) return null;
  const { versionNumber } = topicText;
  return (
    <Callout tone="warning" title={`议题的方案文稿现在是第 ${versionNumber} 版`}>
      <View>
        {onTake
          ? '说明里写的不是这一版。'
          : '说明里写的不是这一版。要更换的话，请回到“表决什么”这一步。'}
      </View>
      {onTake && (
        <SecondaryButton compact icon="refresh-cw" onPress={() => onTake(topicText.description)}>
          {`把说明换成第 ${versionNumber} 版`}
        </SecondaryButton>
      )}
    </Callout>
  );
}
