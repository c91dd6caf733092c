import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aShiftDetail, shiftId } from '@/test/app/shift-answers';
import { setRouteParameters } from '@/test/app/taro';
import RegisterVolunteerPage from '../register-volunteer/index';
import ShiftSignupsPage from './index';
import type { SignupItem } from './signup-row';

jest.setTimeout(30_000);

const aSignupItem = (changes: Partial<SignupItem> = {}): SignupItem => ({
  ...{ signupId: 'signup1', volunteerId: 'volunteer1', name: '周敏', phone: '13800001111' },
  ...{ age: null, isMinor: false, guardian: null, postName: '扫楼道', number: 1 },
  ...{ state: 'confirmed', offerUntil: null, way: 'self', reason: null, risksChanged: false },
  ...changes,
});

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('the list of a shift', () => {
  const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
    setRouteParameters({ shiftId });
    const server = answeringServer({
      'community.whoAmI': aMember(['residentsCommittee']),
      'volunteering.shiftDetail': () => aShiftDetail({ leads: true }),
      'volunteering.shiftSignups': () => ({ items: [aSignupItem()], nextCursor: null }),
      ...answers,
    });
    renderPage(<ShiftSignupsPage />);
    return server;
  };

  it('has names, phones, and a minor’s guardian', async () => {
    const minor = { isMinor: true, age: 14, guardian: '李国强 13800002222' };
    open({
      'volunteering.shiftSignups': () => ({ items: [aSignupItem(minor)], nextCursor: null }),
    });
    expect(await screen.findByText('1. 周敏')).toBeVisible();
    expect(screen.getByText(/13800001111，14 岁，监护人 李国强 13800002222/)).toBeVisible();
  });

  it('removing takes a reason; who was there stays, and it is said what to do instead', async () => {
    const server = open({ 'volunteering.removeSignup': () => refusal('signupHasMinutes') });
    await userEvent.click(await screen.findByText('1. 周敏'));
    await press('移出名单');
    expect(await screen.findByText('请写 2 个字以上')).toBeVisible();
    await userEvent.type(screen.getByLabelText('原因'), '登记错了');
    await press('移出名单');
    expect(await screen.findByText(/已经签到或有服务时长，不能移出/)).toBeVisible();
    expect(server.inputsOf('volunteering.removeSignup')).toEqual([
      { signupId: 'signup1', reason: '登记错了' },
    ]);
  });

  it('a volunteer is found by name and added, the risks having been told', async () => {
    const server = open({
      'volunteering.searchVolunteers': () => [
        {
          volunteerId: 'volunteer2',
          name: '周大海',
          maskedPhone: '138****1111',
          isListed: false,
          problem: null,
        },
      ],
      'volunteering.addToShift': () => ({ signupId: 'signup2' }),
    });
    await press('加入一位志愿者');
    await userEvent.type(await screen.findByLabelText('志愿者的姓名或电话'), '周');
    await userEvent.click(await screen.findByRole('radio', { name: /周大海/ }));
    await press('加入名单');
    expect(server.inputsOf('volunteering.addToShift')).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox', { name: /我已经告诉本人/ }));
    await press('加入名单');
    expect(server.inputsOf('volunteering.addToShift')).toEqual([
      { shiftId, postId: 'post1', volunteerId: 'volunteer2', risksTold: true },
    ]);
  });

  it('for a child the consent on paper is written down at once', async () => {
    const problem = { code: 'guardianConsentNeeded', message: '要先得到监护人同意。' };
    const child = { volunteerId: 'child1', name: '李小雨', maskedPhone: '', isListed: false };
    const server = open({
      'volunteering.searchVolunteers': () => [{ ...child, problem }],
      'volunteering.recordPaperConsent': () => ({ consentId: 'consent1' }),
    });
    await press('加入一位志愿者');
    await userEvent.type(await screen.findByLabelText('志愿者的姓名或电话'), '李');
    await userEvent.click(await screen.findByRole('radio', { name: /李小雨/ }));
    await userEvent.type(screen.getByLabelText('监护人姓名'), '李国强');
    await userEvent.type(screen.getByLabelText('监护人电话'), '13800002222');
    await press('登记纸质同意书');
    expect(server.inputsOf('volunteering.recordPaperConsent')).toEqual([
      { shiftId, volunteerId: 'child1', guardianName: '李国强', guardianPhone: '13800002222' },
    ]);
  });
});

describe('registering somebody without a phone', () => {
  const open = (roles: Parameters<typeof aMember>[0]) => {
    setRouteParameters({ shiftId });
    const server = answeringServer({
      'community.whoAmI': aMember(roles),
      'volunteering.searchResidents': () => [
        {
          personId: 'person1',
          name: '吴桂英',
          room: '1栋502',
          maskedPhone: '',
          isVolunteer: false,
        },
      ],
      'volunteering.registerForNeighbour': () => ({ volunteerId: 'volunteer1' }),
    });
    renderPage(<RegisterVolunteerPage />);
    return server;
  };

  it('staff choose from the register, and confirm that the person wants it', async () => {
    const server = open(['residentsCommittee']);
    await userEvent.type(await screen.findByLabelText('房号或姓名'), '吴');
    await userEvent.click(await screen.findByText('吴桂英', undefined, { timeout: 3_000 }));
    expect(server.inputsOf('volunteering.registerForNeighbour')).toEqual([]);
    await press('本人愿意，登记');
    expect(server.inputsOf('volunteering.registerForNeighbour')).toMatchObject([
      { who: { personId: 'person1' }, shiftId, agreed: true },
    ]);
  });

  it('a leader who is no staff writes by hand; nothing is assumed', async () => {
    const server = open(['resident', 'adult']);
    await userEvent.type(await screen.findByLabelText('真实姓名'), '陈叔');
    expect(screen.queryByRole('tab')).toBeNull();
    await press('登记');
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: '请选择是不是年满 18 周岁' }),
    );
    await userEvent.click(screen.getByRole('radio', { name: '年满 18 周岁' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '本人愿意登记为志愿者' }));
    await press('登记');
    expect(server.inputsOf('volunteering.registerForNeighbour')).toMatchObject([
      { who: { name: '陈叔', phone: '', adult: true, birthDate: null }, shiftId },
    ]);
  });
});
