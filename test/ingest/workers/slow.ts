/** The hostile worker in a thread that takes a second to start. */
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)

export { default } from './hostile.ts'
