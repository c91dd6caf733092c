import { View } from '@tarojs/components';
import { cloudClient } from '@/src/platform/cloud';
import { DocumentButton } from '@/src/ui/document-button/document-button';
import { Section } from '@/src/ui/section/section';
import type { OfferedPrints } from './prints';

type PrintExportsProps = { pollId: string; offered: OfferedPrints };

const exported = cloudClient.polls.exportResult.mutate;

/** The certificate to post, and figures for a spreadsheet. */
export function PrintExports({ pollId, offered }: PrintExportsProps) {
  return (
    <>
      {offered.result && (
        <Section title="表决结果">
          <View>证书可以打印出来，贴在公告栏。</View>
          <DocumentButton
            icon="stamp"
            make={cloudClient.polls.printResult.mutate}
            input={{ pollId }}
          >
            结果证书（PDF）
          </DocumentButton>
          <DocumentButton make={exported} input={{ pollId, content: 'result', format: 'xlsx' }}>
            结果表格（Excel）
          </DocumentButton>
          <DocumentButton make={exported} input={{ pollId, content: 'result', format: 'csv' }}>
            结果表格（CSV）
          </DocumentButton>
        </Section>
      )}
      {offered.turnout && (
        <Section title="参与情况">
          <View>各楼栋、单元有多少人投了票，没有谁投了什么。</View>
          <DocumentButton make={exported} input={{ pollId, content: 'turnout', format: 'xlsx' }}>
            参与情况（Excel）
          </DocumentButton>
          <DocumentButton make={exported} input={{ pollId, content: 'turnout', format: 'csv' }}>
            参与情况（CSV）
          </DocumentButton>
        </Section>
      )}
      {offered.ballotList && (
        <Section title="实名投票清单">
          <View>每户投了什么，房号隐去一部分。导出会记在操作记录里，请只用于公示和核对。</View>
          <DocumentButton make={exported} input={{ pollId, content: 'ballotList', format: 'xlsx' }}>
            投票清单（Excel）
          </DocumentButton>
          <DocumentButton make={exported} input={{ pollId, content: 'ballotList', format: 'csv' }}>
            投票清单（CSV）
          </DocumentButton>
        </Section>
      )}
    </>
  );
}
