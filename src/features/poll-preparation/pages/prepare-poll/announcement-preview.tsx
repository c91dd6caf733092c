import { Text } from '@tarojs/components';
import { plainLine, plainParagraphs } from '@/shared/plain-text';
import { legalEffects } from '@/shared/polls/legal-effects';
import type { RuleSet } from '@/shared/polls/rule-set';
import { visibilities } from '@/shared/polls/visibility';
import { PollItems } from '@/src/features/polls/public';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { contentOf, type DraftForm } from './draft-form';
import { shownItemOf } from './form-item';
import { PaperPreview } from './paper-preview';

/** The poll as everybody will read it, and its ballot paper as they will fill it in. */
export function AnnouncementPreview({ form, ruleSet }: { form: DraftForm; ruleSet: RuleSet }) {
  const { opensAt, closesAt, legalEffect, extraordinary } = form;
  const { visibility, entryHours } = contentOf(form, ruleSet);
  const items = form.items.map((item) => {
    const paper = shownItemOf(item, ruleSet);
    return {
      ...paper,
      title: plainLine(paper.title),
      description: plainParagraphs(paper.description),
    };
  });
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
              { name: '方式', value: visibilities[visibility] },
              ...(entryHours > 0
                ? [{ name: '录入纸质票', value: `截止后 ${entryHours} 小时内` }]
                : []),
              ...(extraordinary ? [{ name: '会议', value: '临时会议' }] : []),
            ]}
          />
        </Card>
      </Section>
      <Section title={`表决事项（${items.length} 项）`}>
        <PollItems items={items} ruleSet={ruleSet} answers={null} />
        {form.items.map((item) => (
          <PaperPreview key={item.key} item={item} ruleSet={ruleSet} />
        ))}
      </Section>
    </>
  );
}
