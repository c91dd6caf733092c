import { View } from '@tarojs/components';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { openOpinions } from '../../opinion-pages';
import { groupName } from './group-words';
import type { GroupedOpinions } from './grouped-opinions';

type OwnPlaceNoteProps = { found: GroupedOpinions; topicId: string; mayVote: boolean };

/** Where the reader stands; nobody else is told. */
export function OwnPlaceNote({ found: { own, groups }, topicId, mayVote }: OwnPlaceNoteProps) {
  if (own.votesMissing > 0) {
    if (!mayVote) return null;
    return (
      <Callout tone="info" title={`再表态 ${own.votesMissing} 条，就能看到您在哪里`}>
        <TextButton icon="hand" onPress={() => openOpinions(topicId)}>
          去对观点表态
        </TextButton>
      </Callout>
    );
  }
  if (groups.length < 2) return null;
  return (
    <Callout tone="info" icon="map-pin" title="您的位置">
      <View>
        {own.label === null
          ? '您的看法比较独特，相近的人很少，为保护隐私不显示成组。'
          : `您的看法和${groupName(own.label)}最接近。`}
        只有您自己看得到。
      </View>
    </Callout>
  );
}
