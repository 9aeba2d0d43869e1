import type { InferenceSession, Tensor, TypedTensor } from 'onnxruntime-common'

/** What runs a model: the machine's own code, or WebAssembly where that does not load. Both reckon in 32 bits. */
export type Engine = 'native' | 'wasm'

export type Inputs = Readonly<Record<string, TypedTensor<'float32'> | TypedTensor<'int64'>>>

/** A model that is loaded. */
export interface Session {
  readonly run: (inputs: Inputs) => Promise<Readonly<Record<string, Float32Array>>>
  readonly close: () => Promise<void>
}

export interface Runtime {
  readonly engine: Engine
  readonly load: (model: Uint8Array) => Promise<Session>
  readonly floats: (values: Float32Array, shape: readonly number[]) => TypedTensor<'float32'>
  readonly integers: (values: BigInt64Array, shape: readonly number[]) => TypedTensor<'int64'>
}

interface Library {
  readonly InferenceSession: typeof InferenceSession
  readonly Tensor: typeof Tensor
}

// One thread: letters are read side by side in threads of their own, and the order of sums stays the same.
const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
}

/** Opens the engine asked for; without one, the native where it loads. */
export async function openRuntime(wanted?: Engine): Promise<Runtime> {
  if (wanted !== 'wasm') {
    try {
      return runtimeOf('native', await nativeLibrary())
    } catch (error) {
      if (wanted === 'native') throw error
    }
  }
  return runtimeOf('wasm', await wasmLibrary())
}

async function nativeLibrary(): Promise<Library> {
  const library = await import('onnxruntime-node')
  return library.default ?? library
}

async function wasmLibrary(): Promise<Library> {
  const library = await import('onnxruntime-web')
  library.env.wasm.numThreads = 1
  return library
}

function runtimeOf(engine: Engine, library: Library): Runtime {
  return {
    engine,
    async load(model) {
      const session = await library.InferenceSession.create(model, options)
      return {
        async run(inputs) {
          const outputs = await session.run(inputs)
          return Object.fromEntries(
            Object.entries(outputs).map(([name, { data }]) => [name, data as Float32Array]),
          )
        },
        close: () => session.release(),
      }
    },
    floats: (values, shape) => new library.Tensor('float32', values, shape),
    integers: (values, shape) => new library.Tensor('int64', values, shape),
  }
}
