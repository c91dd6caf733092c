import { Section } from '@/src/ui/section/section';
import { AfterClosing } from '../../components/after-closing/after-closing';
import { LegalEffectNote } from '../../components/legal-effect';
import { VerifyYourself } from '../../components/verify-yourself';
import type { PublishedResult } from '../../poll-types';
import { ItemResult } from './item-result';
import { PostingState } from './posting-state';
import { ResultHead } from './result-head';
import { ResultRule } from './result-rule';
import { Turnout } from './turnout';
import './index.scss';

/** Outcome, posting period, turnout, every question, and the rule it follows from. */
export function PublishedResultView({
  pollId,
  result,
}: {
  pollId: string;
  result: PublishedResult;
}) {
  const { items, tally, ruleSet, legalEffect, state } = result;
  return (
    <>
      <ResultHead result={result} />
      <PostingState result={result} />
      <Section title="参加情况">
        <Turnout ruleSet={ruleSet} tally={tally} />
      </Section>
      {items.map((item, place) => {
        const counted = tally.items.find(({ itemId }) => itemId === item.itemId);
        return (
          counted && (
            <Section key={item.itemId} title={`第 ${place + 1} 项`}>
              <ItemResult item={item} counted={counted} tally={tally} ruleSet={ruleSet} />
            </Section>
          )
        );
      })}
      <LegalEffectNote legalEffect={legalEffect} />
      <Section title="按什么规则算">
        <ResultRule ruleSet={ruleSet} />
      </Section>
      <AfterClosing pollId={pollId} />
      <Section title="怎样自己核对">
        <VerifyYourself pollId={pollId} state={state} />
      </Section>
    </>
  );
}
