import { ConventionRow } from '@/src/features/conventions/components/convention-row';
import { openConvention, openConventions } from '@/src/features/conventions/convention-pages';
import type { ConventionCardData } from '@/src/features/conventions/convention-types';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';

/** What holds here, and what is being written; nothing where no convention was ever begun. */
export function Conventions({ items }: { items: readonly ConventionCardData[] | undefined }) {
  if (!items || items.length === 0) return null;
  return (
    <Section
      title="公约"
      action={
        <TextButton icon="list" onPress={openConventions}>
          全部公约
        </TextButton>
      }
    >
      <Card flush>
        {items.map((convention) => (
          <ConventionRow
            key={convention.id}
            convention={convention}
            onPress={() => openConvention(convention.id)}
          />
        ))}
      </Card>
    </Section>
  );
}
