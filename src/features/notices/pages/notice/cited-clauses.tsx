import { openClause } from '@/src/features/conventions/convention-pages';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import type { NoticeDetail } from '../../notice-types';

/** Clauses of conventions the notice cites, as they read then. */
export function CitedClauses({ notice: { citations } }: { notice: NoticeDetail }) {
  if (citations.length === 0) return null;
  return (
    <Section title="依据的公约条款">
      <Card flush>
        {citations.map(
          ({ conventionId, paragraphId, conventionName, label, text, changedSince }) => (
            <ListItem
              key={paragraphId}
              icon="quote"
              title={`《${conventionName}》${label}`}
              note={changedSince ? `${text}（后来修改过）` : text}
              onPress={() => openClause(conventionId, paragraphId)}
            />
          ),
        )}
      </Card>
    </Section>
  );
}
