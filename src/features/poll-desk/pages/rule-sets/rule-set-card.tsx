import { View } from '@tarojs/components';
import { useState } from 'react';
import { legalEffects } from '@/shared/polls/legal-effects';
import { bodies, type RuleSet } from '@/shared/polls/rule-set';
import { RuleWords } from '@/src/features/polls/public';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { day } from '@/src/ui/words/time';
import './rule-set-card.scss';

type RuleSetCardProps = {
  ruleSet: RuleSet;
  /** Of the community's own. */
  saved?: { version: number; savedAt: string };
  onChange?: () => void;
};

/** A rule by its name; its words unfold. */
export function RuleSetCard({ ruleSet, saved, onChange }: RuleSetCardProps) {
  const [isOpen, open] = useState(false);
  const effects = ruleSet.legalEffects.map((effect) => legalEffects[effect].name).join('、');
  return (
    <Card>
      <View className="rule-set-card">
        <View className="rule-set-card__name">{ruleSet.name}</View>
        <View className="rule-set-card__soft">{`${bodies[ruleSet.body]} · 可用于${effects}`}</View>
        {saved && (
          <View className="rule-set-card__soft">
            {`第 ${saved.version} 版，${day(saved.savedAt)}保存`}
          </View>
        )}
        {isOpen && <RuleWords ruleSet={ruleSet} />}
        <View className="rule-set-card__ways">
          <TextButton
            icon={isOpen ? 'chevron-up' : 'chevron-down'}
            label={`${isOpen ? '收起' : '看规则'}：${ruleSet.name}`}
            onPress={() => open(!isOpen)}
          >
            {isOpen ? '收起' : '看规则'}
          </TextButton>
          {onChange && (
            <TextButton icon="pencil" label={`修改：${ruleSet.name}`} onPress={onChange}>
              修改
            </TextButton>
          )}
        </View>
      </View>
    </Card>
  );
}
