import type { ComponentSpace } from './code-space';
import type { ControlServices } from './controls/control';
import type { EventChannel } from './event-channel';
import type { PageAddress } from './page-address';
import { type PageCaller, PageInstance } from './page-instance';
import { createPageView } from './page-view';
import { barOf } from './phone-frame';
import type { Phone } from './wechat/phone';

type BackendContext = Parameters<ComponentSpace['environment']['associateBackend']>[0];

/** Makes the page of an address: its script runs, its document and its tree are built. */
export function openPage(
  phone: Omit<Phone, 'pages'>,
  space: ComponentSpace,
  services: ControlServices,
  onError: (error: unknown) => void,
  address: PageAddress,
  depth: number,
  channel: EventChannel,
): PageInstance {
  const { miniProgram, frame, log } = phone;
  space.registerPage(address.path);
  const view = createPageView(frame, address.path, miniProgram.styles, services, (tag) =>
    log.problem('notEmulated', `<${tag}>`),
  );
  const backend = space.environment.associateBackend(view.backend as unknown as BackendContext);
  const root = backend.createRoot('page-root', space.codeSpace, address.path);
  const defaults = miniProgram.appConfig.window ?? {};
  const own = miniProgram.componentConfigs[address.path] ?? {};
  return new PageInstance(
    address,
    root.get() as unknown as PageCaller,
    view,
    { ...defaults, ...own },
    barOf(own, defaults, depth),
    root,
    channel,
    onError,
  );
}
