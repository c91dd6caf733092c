import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import type { GroupedOpinions } from './grouped-opinions';
import { OpinionLine, Tenths } from './opinion-line';

type CommonOpinionsProps = { found: GroupedOpinions };

/** What all groups are of one mind about: the first thing on the page. */
export function CommonOpinions({ found: { agreed, rejected, groups } }: CommonOpinionsProps) {
  const who = groups.length > 1 ? '各组都' : '大家都';
  return (
    <>
      <Section title={`${who}同意的`}>
        <Card>
          {agreed.length === 0 && '目前还没有一条观点，是各组都同意的。'}
          {agreed.map(({ statementId, text, tenths }) => (
            <OpinionLine key={statementId} text={text}>
              <Tenths tenths={tenths} side="agree" />
            </OpinionLine>
          ))}
        </Card>
      </Section>
      {rejected.length > 0 && (
        <Section title={`${who}不同意的`}>
          <Card>
            {rejected.map(({ statementId, text, tenths }) => (
              <OpinionLine key={statementId} text={text}>
                <Tenths tenths={tenths} side="disagree" />
              </OpinionLine>
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}
