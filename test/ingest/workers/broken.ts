/** A worker that cannot be loaded, as in a program of which a part is missing. */
throw new Error('a part is missing')
