import { View } from '@tarojs/components';
import { moderatedKinds } from '@/shared/moderation/moderated-kinds';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { dayAndTime } from '@/src/ui/words/time';
import { CauseTags } from '../../components/cause-tags';
import { OriginButton } from '../../components/origin-button';
import { QuotedWords } from '../../components/quoted-words';
import type { ItemDetail } from '../../moderation-types';
import './item.scss';

/** What somebody wrote, who, where, and what was found in it. */
export function ItemWords({ item }: { item: ItemDetail }) {
  const { kind, words, authorName, writtenAt, topicTitle, photos } = item;
  const doubted = photos.filter(({ isDoubted }) => isDoubted).length;
  return (
    <Card>
      <View className="moderation-item">
        <CauseTags item={item} />
        <QuotedWords>{words}</QuotedWords>
        {doubted > 0 && (
          <Callout tone="warning">{`有 ${doubted} 张照片没有通过自动检查，别人还看不到，请看一看。`}</Callout>
        )}
        <PhotoGrid photos={photos} />
        <Facts
          facts={[
            { name: '内容', value: moderatedKinds[kind] },
            { name: '作者', value: authorName ?? '导入的内容' },
            { name: '写于', value: dayAndTime(writtenAt) },
            ...(topicTitle === null ? [] : [{ name: '议题', value: topicTitle }]),
          ]}
        />
        <OriginButton item={item} purpose="看上下文" />
      </View>
    </Card>
  );
}
