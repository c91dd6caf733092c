import { View } from '@tarojs/components';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import type { SessionMinutes } from '../../session-types';
import './minutes-text.scss';

/** The minutes as they are: facts, each item with who spoke and what was resolved. */
export function MinutesText({ content }: { content: SessionMinutes['content'] }) {
  return (
    <>
      <Section title={content.title}>
        <Card>
          <Facts
            facts={[
              { name: '时间', value: content.time },
              { name: '地点', value: content.place },
              { name: '召集', value: content.holder },
              { name: '参加', value: content.attendance },
            ]}
          />
        </Card>
      </Section>
      {content.items.map((item, index) => (
        <Section key={item.itemId} title={`${index + 1}. ${item.title}`}>
          <Card>
            <View className="minutes-text">
              {item.speakers.length > 0 && (
                <View className="minutes-text__speakers">{`发言：${item.speakers.join('、')}`}</View>
              )}
              {item.discussion !== '' && <View>{item.discussion}</View>}
              {item.resolution === '' ? (
                <View className="minutes-text__speakers">没有形成决议</View>
              ) : (
                <View className="minutes-text__resolution">{`决议：${item.resolution}`}</View>
              )}
              {item.concludesTopic && (
                <View className="minutes-text__speakers">确认后作为这个议题的结论</View>
              )}
            </View>
          </Card>
        </Section>
      ))}
      {content.closing !== '' && (
        <Card>
          <View className="minutes-text">{content.closing}</View>
        </Card>
      )}
    </>
  );
}
