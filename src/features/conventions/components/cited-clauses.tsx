import { View } from '@tarojs/components';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import { openClause } from '../convention-pages';
import type { CitedClauseData } from '../text-types';
import './cited-clauses.scss';

/** Clauses a topic or a notice cites, as they read when they were cited; nothing where there are none. */
export function CitedClauses({ clauses }: { clauses: readonly CitedClauseData[] }) {
  if (clauses.length === 0) return null;
  return (
    <Section title="引用的公约条款">
      {clauses.map(({ conventionId, conventionName, paragraphId, label, text, changedSince }) => (
        <Card key={paragraphId}>
          <TextButton icon="book-open" onPress={() => openClause(conventionId, paragraphId)}>
            {`${conventionName} ${label}`}
          </TextButton>
          <View className="cited-clause__text">{text}</View>
          {changedSince && (
            <View className="cited-clause__soft">这一条后来改过，点上面看现在的写法。</View>
          )}
        </Card>
      ))}
    </Section>
  );
}
