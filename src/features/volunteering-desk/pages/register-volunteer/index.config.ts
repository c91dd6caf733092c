export default definePageConfig({ navigationBarTitleText: '代人登记志愿者' });
