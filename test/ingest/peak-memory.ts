import { writeFileSync } from 'node:fs'

// Loaded beside a command: notes the most memory that its process ever held, threads and all, in kilobytes.
process.on('exit', () => {
  writeFileSync(process.env.PEAK_FILE!, String(process.resourceUsage().maxRSS))
})
