/** Texts of the gallery, in English, Bengali and Arabic. */
import type { MessageAction } from '../../../src/contract/shopper';
import { matchLanguage } from '../../core/i18n/languages';

export interface Words {
  readonly botName: string;
  readonly agentName: string;
  readonly greeting: string;
  readonly greetingActions: MessageAction[];
  readonly question: string;
  readonly answer: string;
  readonly more: string;
  readonly orderQuestion: string;
  readonly orderAnswer: string;
  readonly shipped: string;
  readonly connecting: string;
  readonly complaint: string;
  readonly agentHello: string;
  readonly agentAsks: string;
  readonly reply: string;
  readonly thanks: string;
  readonly ended: string;
  readonly faqQuestion: string;
  readonly faqAnswer: string;
  readonly invitation: string;
  readonly launcherText: string;
}

const ENGLISH: Words = {
  botName: 'Smart Dairy Assistant',
  agentName: 'Nadia Islam',
  greeting: 'Hello! I am the Smart Dairy Assistant. How can I help you today?',
  greetingActions: [
    { label: 'Track my order', action: 'track_order' },
    { label: 'Browse questions', action: 'show_faq' },
    { label: 'Talk to a person', action: 'connect_agent' },
  ],
  question: 'What does delivery cost to Mirpur?',
  answer:
    'Delivery inside Dhaka is ৳40, and free from ৳800. We bring milk between 6 and 9 every morning.\nMore at https://example.com/delivery.',
  more: 'Delivery areas',
  orderQuestion: 'Where is my order S00042? amina@example.com',
  orderAnswer: 'Your order S00042 is on its way.',
  shipped: 'Shipped',
  connecting: 'Connecting you to a person. You can keep writing, nothing gets lost.',
  complaint: 'One of the yoghurts arrived open this morning.',
  agentHello: 'Hi Amina, this is Nadia. I am sorry about that!',
  agentAsks: 'Shall I send a new one with tomorrow’s milk, or refund it?',
  reply: 'A new one tomorrow would be lovely',
  thanks: 'Thank you 🙂',
  ended: 'The agent ended the chat. Thank you!',
  faqQuestion: 'Where do you deliver, and what does it cost?',
  invitation: 'Not sure which milk? We are here to help you choose.',
  launcherText: 'Questions? Ask us',
  faqAnswer:
    '<p>We deliver in <strong>all of Dhaka</strong>, and beyond by courier.</p><ul><li>Inside Dhaka: ৳40</li><li>Courier: ৳120</li><li>From ৳800: free</li></ul><p onclick="alert(1)">See the <a href="https://example.com/map">map</a>.</p><script>document.title="bad"</script>',
};

const BENGALI: Words = {
  botName: 'স্মার্ট ডেইরি সহকারী',
  agentName: 'নাদিয়া ইসলাম',
  greeting: 'আসসালামু আলাইকুম! আমি স্মার্ট ডেইরি সহকারী। আপনাকে কীভাবে সাহায্য করতে পারি?',
  greetingActions: [
    { label: 'আমার অর্ডার কোথায়', action: 'track_order' },
    { label: 'প্রশ্নোত্তর দেখুন', action: 'show_faq' },
    { label: 'একজন মানুষের সঙ্গে কথা বলুন', action: 'connect_agent' },
  ],
  question: 'মিরপুরে ডেলিভারি চার্জ কত?',
  answer: 'ঢাকার ভেতরে ডেলিভারি ৪০ টাকা, ৮০০ টাকা বা তার বেশি অর্ডারে ফ্রি। প্রতিদিন সকাল ৬টা থেকে ৯টার মধ্যে দুধ পৌঁছে যায়।',
  more: 'ডেলিভারি এলাকা',
  orderQuestion: 'আমার অর্ডার S00042 কোথায়? amina@example.com',
  orderAnswer: 'আপনার অর্ডার S00042 পথে আছে।',
  shipped: 'পাঠানো হয়েছে',
  connecting: 'আপনাকে একজন প্রতিনিধির সঙ্গে যুক্ত করা হচ্ছে। আপনি লিখতে থাকুন, কিছুই হারাবে না।',
  complaint: 'আজ সকালে একটি দই খোলা অবস্থায় এসেছে।',
  agentHello: 'নমস্কার আমিনা, আমি নাদিয়া। এজন্য দুঃখিত!',
  agentAsks: 'কাল দুধের সাথে নতুন একটি পাঠাব, নাকি টাকা ফেরত দেব?',
  reply: 'কাল নতুন একটি পেলে ভালো হয়',
  thanks: 'ধন্যবাদ 🙂',
  ended: 'প্রতিনিধি চ্যাট শেষ করেছেন। ধন্যবাদ!',
  faqQuestion: 'কোথায় ডেলিভারি দেন, খরচ কত?',
  invitation: 'কোন দুধটি নেবেন ভাবছেন? বেছে নিতে আমরা সাহায্য করি।',
  launcherText: 'প্রশ্ন আছে? জিজ্ঞাসা করুন',
  faqAnswer:
    '<p>আমরা <strong>পুরো ঢাকায়</strong> ডেলিভারি দিই, ঢাকার বাইরে কুরিয়ারে।</p><ul><li>ঢাকার ভেতরে: ৪০ টাকা</li><li>কুরিয়ার: ১২০ টাকা</li></ul>',
};

const ARABIC: Words = {
  botName: 'مساعد سمارت ديري',
  agentName: 'نادية إسلام',
  greeting: 'مرحبًا! أنا مساعد سمارت ديري. كيف يمكنني مساعدتك اليوم؟',
  greetingActions: [
    { label: 'تتبع طلبي', action: 'track_order' },
    { label: 'تصفح الأسئلة', action: 'show_faq' },
    { label: 'التحدث إلى موظف', action: 'connect_agent' },
  ],
  question: 'كم تكلفة التوصيل إلى ميربور؟',
  answer:
    'التوصيل داخل دكا مقابل 40 تاكا، ومجاني ابتداءً من 800 تاكا. نُحضر الحليب كل صباح بين السادسة والتاسعة.\nالمزيد: https://example.com/delivery',
  more: 'مناطق التوصيل',
  orderQuestion: 'أين طلبي S00042؟ amina@example.com',
  orderAnswer: 'طلبك S00042 في الطريق إليك.',
  shipped: 'شُحن',
  connecting: 'نوصلك بأحد الموظفين. يمكنك متابعة الكتابة، ولن يضيع شيء.',
  complaint: 'وصلت إحدى عبوات الزبادي مفتوحة هذا الصباح.',
  agentHello: 'أهلًا أمينة، أنا نادية. أعتذر عن ذلك!',
  agentAsks: 'هل أرسل عبوة جديدة مع حليب الغد، أم أعيد لك المبلغ؟',
  reply: 'عبوة جديدة غدًا ستكون رائعة',
  thanks: 'شكرًا 🙂',
  ended: 'أنهى الموظف المحادثة. شكرًا لك!',
  faqQuestion: 'أين توصلون، وكم تكلفة التوصيل؟',
  invitation: 'هل تحتار أي حليب تختار؟ نحن هنا لمساعدتك.',
  launcherText: 'هل لديك سؤال؟ اسألنا',
  faqAnswer:
    '<p>نوصل إلى <strong>كل دكا</strong>، وخارجها بشركة الشحن.</p><ul><li>داخل دكا: 40 تاكا</li><li>شركة الشحن: 120 تاكا</li></ul>',
};

export function words(locale: string): Words {
  return { en: ENGLISH, bn: BENGALI, ar: ARABIC }[matchLanguage(locale)];
}
