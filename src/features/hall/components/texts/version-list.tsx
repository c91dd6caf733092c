import { useInfiniteQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { VersionCardData } from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { copyText } from '@/src/platform/copy-text';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';
import { openText, openTextComparison } from '../../text-pages';
import './version-list.scss';

/** Every version there has been, newest first: none can be changed or taken away. */
export function VersionList({ topicId }: { topicId: string }) {
  const query = useInfiniteQuery(
    cloud.hall.textVersions.infiniteQueryOptions({ topicId }, nextPage),
  );
  return (
    <>
      <View className="version-list__note">每一版公布以后都不能改，全部留在这里。</View>
      <PagedList
        query={query}
        itemKey={({ number }) => String(number)}
        renderItem={(version) => <Version topicId={topicId} version={version} />}
        empty={
          <Empty icon="file-text" title="还没有公布方案文稿" note="公布以后可以在这里看到。" />
        }
      />
    </>
  );
}

function Version({ topicId, version }: { topicId: string; version: VersionCardData }) {
  const { number, note, summary, creditedNames, digest, authorName, publishedAt } = version;
  return (
    <Card>
      <View className="version-list__title">第 {number} 版</View>
      <View className="version-list__note">
        {authorName} · {dayAndTime(publishedAt)}公布
      </View>
      {note && <View>{note}</View>}
      {summary && <View>{summary}</View>}
      {creditedNames.length > 0 && <View>采纳了 {creditedNames.join('、')} 的建议</View>}
      <View className="version-list__digest">
        <Text userSelect>文字指纹 {digest.slice(0, 16)}…</Text>
      </View>
      <View className="version-list__buttons">
        <TextButton
          icon="file-text"
          label={`看第 ${number} 版全文`}
          onPress={() => openText(topicId, number)}
        >
          看全文
        </TextButton>
        {number > 1 && (
          <TextButton
            icon="diff"
            label={`第 ${number} 版改了什么`}
            onPress={() => openTextComparison(topicId, number - 1, number)}
          >
            改了什么
          </TextButton>
        )}
        <TextButton
          icon="copy"
          label={`复制第 ${number} 版的文字指纹`}
          onPress={() => void copyText(digest)}
        >
          复制指纹
        </TextButton>
      </View>
    </Card>
  );
}
