import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import {
  aClause,
  aConventionText,
  aDraftDesk,
  clauseId,
  conventionId,
} from '@/test/app/convention-text-answers';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import ExplainClausePage from './pages/explain-clause';
import TextDeskPage from './pages/text-desk';

const open = (
  page: React.ReactElement,
  answers: Parameters<typeof answeringServer>[0],
  roles: Parameters<typeof aMember>[0] = ['residentsCommittee'],
) => {
  setRouteParameters({ conventionId, paragraphId: clauseId });
  const server = answeringServer({ 'community.whoAmI': aMember(roles), ...answers });
  renderPage(page);
  return server;
};

const begun = aDraftDesk({
  text: {
    revision: 4,
    title: '锦绣花园居民公约',
    paragraphCount: 2,
    currentVersion: 3,
    openSuggestions: 1,
    updatedAt: '2026-11-20T02:00:00.000Z',
  },
  items: aConventionText().items,
});

describe('the desk of a draft', () => {
  it('begins from what there is, the edition in force first', async () => {
    const { inputsOf } = open(<TextDeskPage />, {
      'conventions.textDesk': () => aDraftDesk(),
      'conventions.beginText': () => ({}),
    });
    expect(await screen.findByRole('radio', { name: '从现行的公约开始改' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: '从范本开始写' }));
    await userEvent.click(screen.getByRole('button', { name: '开始写' }));
    expect(inputsOf('conventions.beginText')).toEqual([{ conventionId, from: 'template' }]);
  });

  it('what was typed for a clause stays when somebody else was faster', async () => {
    const { inputsOf } = open(<TextDeskPage />, {
      'conventions.textDesk': () => begun,
      'conventions.editText': () => refusal('textChangedMeanwhile'),
    });
    await userEvent.click(await screen.findByRole('button', { name: '修改第五条之一' }));
    const field = screen.getByDisplayValue('晚上十点以后放低音量。');
    await userEvent.clear(field);
    await userEvent.type(field, '晚上九点以后放低音量。');
    await userEvent.click(screen.getByRole('button', { name: '保存这一段' }));
    expect(await screen.findByText(/文稿刚刚被别人改过/)).toBeInTheDocument();
    expect(screen.getByDisplayValue('晚上九点以后放低音量。')).toBeInTheDocument();
    expect(inputsOf('conventions.editText')).toMatchObject([
      { conventionId, revision: 4, edit: { kind: 'write', paragraphId: clauseId } },
    ]);
  });

  it('the next version is published after its changes were shown', async () => {
    const { inputsOf } = open(<TextDeskPage />, {
      'conventions.textDesk': () => begun,
      'conventions.unpublishedChanges': () => ({
        summary: '改了 1 段',
        title: [],
        items: [
          {
            kind: 'changed',
            paragraphId: clauseId,
            label: '第五条之一',
            change: 'reworded',
            moved: true,
            paragraphKind: 'clause',
            kindChanged: false,
            positionBefore: 5,
            positionAfter: 2,
            segments: [{ kind: 'added', text: '九点' }],
          },
        ],
        nextCursor: null,
      }),
      'conventions.publishText': () => ({ version: 4 }),
    });
    await userEvent.click(await screen.findByRole('tab', { name: '公布' }));
    expect(await screen.findByText('第五条之一，从第 5 段移到第 2 段')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '公布第 4 稿' }));
    await userEvent.click(await screen.findByRole('button', { name: '公布' }));
    expect(inputsOf('conventions.publishText')).toEqual([{ conventionId, revision: 4, note: '' }]);
  });

  it('says why where the draft cannot be written now', async () => {
    const whyItStands = '还在征集民意，征集结束以后才能写草案。';
    open(<TextDeskPage />, {
      'conventions.textDesk': () => aDraftDesk({ isOpen: false, whyItStands }),
    });
    expect(await screen.findByText(whyItStands)).toBeInTheDocument();
  });

  it('is closed to those who do not lead the process', async () => {
    open(<TextDeskPage />, { 'conventions.textDesk': () => begun }, ['propertyManager']);
    expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
  });
});

describe('explaining a clause', () => {
  it('keeps exactly the words that were read with the explanation, and goes back', async () => {
    const { inputsOf } = open(<ExplainClausePage />, {
      'conventions.clauseDetail': () => aClause({ explanation: null, mayExplain: true }),
      'conventions.explainClause': () => ({}),
    });
    const [plainWords] = await screen.findAllByRole('textbox');
    await userEvent.type(plainWords!, '小声');
    await userEvent.click(screen.getByRole('button', { name: '保存说明' }));
    expect(await screen.findByText(/白话说明要写 5 到 500 个字/)).toBeInTheDocument();
    expect(inputsOf('conventions.explainClause')).toEqual([]);
    await userEvent.type(plainWords!, '点，别吵着邻居。');
    await userEvent.click(screen.getByRole('button', { name: '保存说明' }));
    expect(inputsOf('conventions.explainClause')).toEqual([
      {
        conventionId,
        paragraphId: clauseId,
        text: '晚上十点以后放低音量。',
        plainWords: '小声点，别吵着邻居。',
        example: '',
      },
    ]);
    expect(Taro.showToast).toHaveBeenCalled();
  });

  it('the draft’s new wording can be explained instead', async () => {
    const { inputsOf } = open(<ExplainClausePage />, {
      'conventions.clauseDetail': () => aClause({ inDraft: 'reworded', mayExplain: true }),
    });
    await userEvent.click(await screen.findByRole('button', { name: '改为说明草案里的新写法' }));
    await screen.findAllByRole('textbox');
    expect(inputsOf('conventions.clauseDetail')).toMatchObject([
      { draftFirst: false },
      { draftFirst: true },
    ]);
  });
});
