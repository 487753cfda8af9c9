import type { TestProject } from 'vitest/node';
import { ServiceProcess, type Addresses } from './service-process.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The demo that all files of the run share; a file that kills its service starts its own. */
    demo: Addresses;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const demo = await ServiceProcess.begin();
  const { service, site, log } = demo;
  project.provide('demo', { service, site, log });
  return () => demo.remove();
}
