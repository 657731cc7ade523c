import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'

export default defineConfig(({ mode, command }) => {
  const server = loadEnv(mode, '.', 'CCR_').CCR_DEV_SERVER ?? 'http://127.0.0.1:3000'
  return {
    // Scripts and styles find each other relatively; the server makes the page's own addresses whole.
    base: command === 'build' ? './' : '/',
    plugins: [react(), tailwind()],
    build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 600 },
    server: { proxy: { '/app/api': server, '/api': server } },
  }
})
