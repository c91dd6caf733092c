import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { mostCitations } from '@/shared/conventions/clauses/clause-limits';
import { cloud } from '@/src/platform/cloud';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import type { CitedClauseData } from '../text-types';
import { ClausePicker } from './clause-picker';
import './cited-clauses.scss';

type CiteClausesProps = {
  value: readonly CitedClauseData[];
  onChange: (cited: CitedClauseData[]) => void;
};

/** Lets somebody cite clauses of the conventions in force; nothing where none is in force. */
export function CiteClauses({ value, onChange }: CiteClausesProps) {
  const [isChoosing, setChoosing] = useState(false);
  const query = useQuery(cloud.conventions.citableClauses.queryOptions({ limit: 1 }));
  if (value.length === 0 && !query.data?.conventions.length) return null;
  return (
    <Section title="引用公约条款">
      {value.map((clause) => (
        <Card key={clause.paragraphId}>
          <View className="cited-clause__soft">{`${clause.conventionName} ${clause.label}`}</View>
          <View className="cited-clause__text">{clause.text}</View>
          <TextButton
            icon="x"
            label={`不引用${clause.label}`}
            onPress={() => onChange(value.filter((one) => one !== clause))}
          >
            不引用这一条
          </TextButton>
        </Card>
      ))}
      {value.length < mostCitations && (
        <SecondaryButton icon="bookmark-plus" onPress={() => setChoosing(true)}>
          {value.length === 0 ? '引用一条公约（可以不填）' : '再引用一条'}
        </SecondaryButton>
      )}
      {isChoosing && (
        <ClausePicker
          chosen={value.map(({ paragraphId }) => paragraphId)}
          onChoose={(clause) => {
            onChange([...value, clause]);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </Section>
  );
}
