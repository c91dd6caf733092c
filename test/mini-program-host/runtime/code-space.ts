import { type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { MiniProgramPackage } from '../contract';
import { type ModuleLoader, resolvePath } from './module-loader';
import { withPlainEvents } from './plain-event';
import type { ProblemLog } from './problem-log';

type Definition = Record<string, unknown>;
type Register = (definition: Definition) => void;

export interface Registrars {
  App: Register;
  Page: Register;
  Component: Register;
  Behavior: (definition: Definition) => unknown;
}

export interface ComponentSpace {
  environment: MiniProgramEnv;
  codeSpace: CodeSpace;
  /** `Page`, `Component` and `Behavior` as each file sees them. */
  registrars: Registrars;
  /** Runs a page's script after those of all components it uses. */
  registerPage(path: string): void;
}

type TemplateGroup = Parameters<CodeSpace['addCompiledTemplate']>[1]['content'];

/** A method of the code space that its type definitions leave out. */
interface OptionsPreparer {
  prepareComponentOptions(is: string, options: object): [object, string];
}

/** The page and component definitions of the mini-program, bound to their templates and styles. */
export function createComponentSpace(
  miniProgram: MiniProgramPackage,
  loader: () => ModuleLoader,
  onApp: Register,
  log: ProblemLog,
): ComponentSpace {
  const environment = new MiniProgramEnv();
  const codeSpace = environment.createCodeSpace('', true);
  const templates = Function(`return ${miniProgram.templates}`)() as Record<string, TemplateGroup>;

  // Ids have to reach the document as they are written, or queries by id find nothing.
  const internals = codeSpace as unknown as OptionsPreparer;
  const prepare = internals.prepareComponentOptions.bind(codeSpace);
  internals.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = prepare(is, options);
    return [{ ...prepared, writeIdToDOM: true, idPrefixGenerator: null }, isolation];
  };

  const globalComponents = miniProgram.appConfig.usingComponents ?? {};
  for (const path of miniProgram.templatePaths) {
    const content = templates[path];
    if (!content) continue;
    codeSpace.addCompiledTemplate(path, {
      groupList: templates,
      content,
      // Without it `bindtap` on a built-in component would become a plain attribute.
      fallbackListenerOnNativeNode: true,
    });
    const config = miniProgram.componentConfigs[path] ?? {};
    const usingComponents = { ...globalComponents, ...config.usingComponents };
    codeSpace.addComponentStaticConfig(path, { ...config, usingComponents } as Parameters<
      CodeSpace['addComponentStaticConfig']
    >[1]);
    if (config.component && miniProgram.styles[path]) {
      log.warning(`${path}.wxss: styles of custom components are drawn unscoped`);
    }
  }
  for (const path of Object.keys(miniProgram.styles)) codeSpace.addStyleSheet(path, path);

  let registering = '';
  const inEnvironment = <T>(
    run: (space: Record<'Page' | 'Component' | 'Behavior', Register>) => T,
  ) =>
    codeSpace.componentEnv(registering, (space) =>
      run(space as unknown as Record<'Page' | 'Component' | 'Behavior', Register>),
    );
  const registrars: Registrars = {
    App: onApp,
    Page: (definition) => inEnvironment(({ Page }) => Page(withPlainEvents(definition))),
    Component: (definition) =>
      inEnvironment(({ Component }) => {
        const methods = withPlainEvents((definition.methods ?? {}) as Definition);
        Component({ ...definition, methods });
      }),
    Behavior: (definition) => inEnvironment(({ Behavior }) => Behavior(definition)),
  };

  const registered = new Set<string>();
  function register(path: string) {
    if (registered.has(path)) return;
    registered.add(path);
    const config = miniProgram.componentConfigs[path];
    const used = { ...globalComponents, ...config?.usingComponents };
    for (const target of Object.values(used)) {
      const component = resolvePath(path, target);
      if (component !== path) register(component);
    }
    const before = registering;
    registering = path;
    try {
      loader().load(path);
    } finally {
      registering = before;
    }
  }

  return { environment, codeSpace, registrars, registerPage: register };
}
