import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes the controllers of a form that is gone off the element, and lets them stop what they do. */
export function leave(host: ReactiveControllerHost, controllers: readonly ReactiveController[]) {
  for (const controller of controllers) {
    controller.hostDisconnected?.();
    host.removeController(controller);
  }
}
