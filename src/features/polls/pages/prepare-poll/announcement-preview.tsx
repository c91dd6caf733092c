import { Text } from '@tarojs/components';
import { plainLine, plainParagraphs } from '@/shared/plain-text';
import { legalEffects } from '@/shared/polls/legal-effects';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { PollItems } from '../../components/poll-items';
import { contentOf, type DraftForm } from './draft-form';

/** The poll as everybody will read it. */
export function AnnouncementPreview({ form, ruleSet }: { form: DraftForm; ruleSet: RuleSet }) {
  const { opensAt, closesAt, legalEffect, extraordinary } = form;
  const items = contentOf(form, ruleSet).items.map((item, place) => ({
    ...item,
    id: String(place),
    position: place + 1,
    title: plainLine(item.title),
    description: plainParagraphs(item.description),
  }));
  return (
    <>
      <Section title={plainLine(form.title)}>
        {form.description.trim() && (
          <Card>
            <Text userSelect>{plainParagraphs(form.description)}</Text>
          </Card>
        )}
        <Card>
          <Facts
            facts={[
              { name: '由谁决定', value: ruleSet.name },
              { name: '开始投票', value: opensAt ? dayAndTime(opensAt) : '还没有定' },
              { name: '截止投票', value: closesAt ? dayAndTime(closesAt) : '还没有定' },
              { name: '效力', value: legalEffects[legalEffect].label },
              ...(extraordinary ? [{ name: '会议', value: '临时会议' }] : []),
            ]}
          />
        </Card>
      </Section>
      <Section title={`表决事项（${items.length} 项）`}>
        <PollItems items={items} ruleSet={ruleSet} chosen={null} />
      </Section>
    </>
  );
}
