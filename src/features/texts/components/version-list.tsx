import { Text, View } from '@tarojs/components';
import { copyText } from '@/src/platform/copy-text';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { VersionCardData } from '../text-types';
import './version-list.scss';
import { useLivingText } from '../living-text';

/** Every version there has been, newest first: none can be changed or taken away. */
export function VersionList() {
  const { word, measure, useVersions } = useLivingText();
  const query = useVersions();
  return (
    <>
      <View className="version-list__note">每一{measure}公布以后都不能改，全部留在这里。</View>
      <PagedList
        query={query}
        itemKey={({ number }) => String(number)}
        renderItem={(version) => <Version version={version} />}
        empty={
          <Empty icon="file-text" title={`还没有公布${word}`} note="公布以后可以在这里看到。" />
        }
      />
    </>
  );
}

function Version({ version }: { version: VersionCardData }) {
  const text = useLivingText();
  const { number, note, summary, creditedNames, digest, authorName, publishedAt } = version;
  const name = `第 ${number} ${text.measure}`;
  return (
    <Card>
      <View className="version-list__title">{name}</View>
      {version.edition && (
        <StatusTag icon="badge-check" tone="success">{`成为第${version.edition}版公约`}</StatusTag>
      )}
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
          label={`看${name}全文`}
          onPress={() => text.openVersion(number)}
        >
          看全文
        </TextButton>
        {number > 1 && (
          <TextButton
            icon="diff"
            label={`${name}改了什么`}
            onPress={() => text.openComparison(number - 1, number)}
          >
            改了什么
          </TextButton>
        )}
        <TextButton
          icon="copy"
          label={`复制${name}的文字指纹`}
          onPress={() => void copyText(digest)}
        >
          复制指纹
        </TextButton>
      </View>
    </Card>
  );
}
