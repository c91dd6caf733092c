import { totalsText } from '@/shared/polls/counted-words';
import { visibilities } from '@/shared/polls/visibility';
import { lastPostedDay } from '@/shared/shanghai-time';
import { openPage } from '@/src/platform/open-page';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { ListItem } from '@/src/ui/list-item/list-item';
import { dayAndTime } from '@/src/ui/words/time';
import type { PollDetail } from '../../poll-types';

const topicPage = '/features/hall/pages/topic/index';

/** When what happens, and over whom it is counted. */
export function PollFacts({ poll }: { poll: PollDetail }) {
  const { announcedAt, opensAt, closesAt, postedUntil, roll, ruleSet, topicId } = poll;
  const { visibility, entryHours } = poll;
  return (
    <>
      <Card>
        <Facts
          facts={[
            { name: '公告', value: dayAndTime(announcedAt) },
            { name: '开始投票', value: dayAndTime(opensAt) },
            { name: '截止投票', value: dayAndTime(closesAt) },
            ...(postedUntil ? [{ name: '结果公示到', value: lastPostedDay(postedUntil) }] : []),
            { name: '名册', value: `${totalsText(ruleSet, roll)}，公告时已固定` },
            { name: '表决方式', value: visibilities[visibility] },
            ...(entryHours > 0
              ? [{ name: '纸质票', value: `截止前交到，截止后 ${entryHours} 小时内录完再计票` }]
              : []),
          ]}
        />
      </Card>
      {topicId && (
        <Card flush>
          <ListItem
            icon="messages-square"
            title="这次表决来自一个议题"
            note="看看大家当时怎么说"
            onPress={() => openPage(topicPage, { topicId })}
          />
        </Card>
      )}
    </>
  );
}
