"""Words of trades that may not be promoted, or not even mentioned."""

from projects.validators.standards.words import Words

JOBS = Words(
    r"""(?:job|your) interviews?|(?:is|are|now) hiring
    job (?:offer|opening|vacanc)\w{0,4}|vacanc(?:y|ies)|recruit(?:ing|ment)?
    walk-in interview|part[- ]time jobs?|work from home
    earn \$?\d{1,5} ?(?:dollars|usd|sgd|myr)?(?: \w{1,5})? (?:day|week|month)
    apply (?:today|now) (?:at|for)|(?:your|send a|bring your) (?:resume|cv)|hiring
    now recruiting|career (?:fair|opportunit)\w{0,4}|job fairs?|join our team|salary
    staff wanted|shortlisted|full[- ]time (?:jobs?|staff|position)s?|part[- ]timers?
    extra income|interviews? (?:is|at|on|for|with|slot|invitation)
    apply for (?:the|this) (?:job|position|role)|position (?:of|as)
    (?:drivers?|staff|cooks?|cleaners?|helpers?|models?) (?:wanted|needed)
    (?:waiters?|riders?|agents?|workers?) (?:wanted|needed)
    good pay|daily pay|start (?:immediately|work)|earn (?:extra|up to|money)""",
    r"""招聘|招工|面试|高薪|诚聘|急聘|求职|应聘|兼职|日结|包吃住|简历|入职
    月薪|底薪|招人|招募|岗位|录用|诚招|急招|在家赚钱|薪资|职位|聘请
    工作机会|急缺|包食宿|工资""",
)
MIGRATION = Words(
    r"""migrat(?:e|ion)|emigrat(?:e|ion)
    immigrat(?:e|ion) (?:visa|agent|service|consult)\w{0,6}|golden visas?
    permanent residen(?:ce|cy)|second passport|study abroad
    visa (?:agent|consult|service|lottery)\w{0,5}|relocate to|citizenship
    move abroad|green cards?|study (?:abroad|overseas)|work abroad|migrants? to""",
    r"""移民|海外身份|绿卡|投资入籍|第二护照|留学|办理签证|代办签证
    出国(?:劳务|定居|打工)|入籍|永居|永久居留|身份规划""",
)
INVESTMENT = Words(
    r"""stocks? (?:tips?|picks?|market|today)
    (?:these|hot|buy|three|five) (?:\w{1,8} )?stocks|shares? (?:tips?|trading)
    invest(?:ing|ment|ments|or|ors)?|forex|bitcoin|crypto(?:currency|currencies)?
    guaranteed (?:returns?|profits?)|day trading|ipos?|(?:mutual|hedge|index) funds?
    wealth (?:management|plan)|futures trading|dividends?|stocks(?! last)|portfolio
    trading (?:signal|account|platform|tip)s?|returns? of \d
    double your (?:money|deposit)|passive income|nfts?|token sale|ethereum|usdt
    gold trading|bull market|profits?(?: of)?|this share|insiders?
    will (?:rise|double|soar)|(?:rise|up|gain)s? \d{1,4} ?%
    \d ?% (?:a|per) (?:day|week|month)""",
    r"""股票|炒股|牛股|荐股|涨停|投资|理财|稳赚|基金|外汇|期货|比特币|虚拟币
    数字货币|内幕消息|收益率|年化|牛市|短线|个股|股市|操盘|私募|信托|保本
    高收益|回报率|被动收入|原油|以太坊|usdt|矿机|挖矿|配资|打新|选股
    翻番|翻倍|日收益|带单|跟单|财富自由""",
)
LOANS = Words(
    r"""(?:personal|payday|cash|business|quick|instant|home|car|student|easy) loans?
    loans?(?= (?:up to|of|from|approv|with))|(?:get|need|apply for) (?:a )?loan
    mortgages?|credit (?:check|score|report|limit)s?
    (?:raise|increase) (?:the |your )?(?:credit )?limit
    limit of your (?:credit )?card|borrow (?:money|cash|up to)|lend(?:er|ing)
    refinanc\w{1,5}|cash advance|(?:card|it) into cash
    loans? (?:approved|available|offers?|rates?|today|now|amount|application)
    loans? (?:for|at|in|without|no)|(?:fast|low[- ]interest|housing) loans?
    low interest|interest rates?|line of credit|bad credit|(?:get|need|quick) cash
    borrow (?:\$|\d)|cash in (?:minutes|hours)|payday|no questions asked|need money
    no (?:collateral|guarantor)|credit (?:history|rating)|money before""",
    r"""贷款|借款|网贷|小额贷|无抵押|放款|信用卡(?:提额|套现|代办)|提额
    套现|借呗|征信|下款|额度|贷|借钱|资金周转|低息|免息|利息|秒批|黑户
    花呗|授信|融资|抵押|信用额度|急用钱|凭身份证
    借[\d一二三五十]{1,4}[万千元]|急需资金|用钱""",
)
DEBT = Words(
    r"""overdue|arrears|debts?|debt collect(?:ion|or)s?|unpaid
    outstanding (?:balance|amount|payment|bill|sum|fee)s?|legal action|(?:final|last
    late) (?:payment )?(?:reminder|notice)
    payment (?:\S{1,12} ){0,3}(?:is|was|are) due|pay immediately
    pay (?:it )?(?:at once|now)|amount due
    settle your (?:bill|balance|account|payment)|past due|late fees?
    collection agency|you owe|owing|repay(?:ment)?s?|in default|please pay
    payment reminder|(?:bill|rent|invoice|instal+ment) (?:\S{1,12} ){0,3}(?:is )?due
    not been paid|court (?:action|proceedings)|make (?:the|your) payment
    (?:have|has) not (?:been )?paid|collectors?|pay (?:today|before|within)
    avoid (?:disconnection|suspension|penalt(?:y|ies))|days late|last warning
    blacklisted""",
    r"""逾期|欠款|欠费|欠缴|催收|催缴|催款|还款|还钱|欠债|讨债|尽快缴
    尽快支付|尽快付款|应还|还清|拖欠|未付|未缴|待缴|滞纳金|起诉|违约金
    及时缴|还款日|失信|老赖|请缴|上门催|限您|黑名单""",
)
ESTATE = Words(
    r"""condo(?:minium)?s?(?! management)|real estate|showflats?|showroom flats?
    show ?units?
    (?:apartment|flat|house|home|office|unit|land)s? (?:is |are )?for (?:sale|rent)
    (?:new|luxury|freehold|off-plan) (?:launch|propert(?:y|ies)|apartments?|villas?)
    propert(?:y|ies) (?:viewing|agent|launch|market|investment)s?|down ?payment
    \d[- ]?bed(?:room)?s?|sq ?ft|sqm|freehold|leasehold|penthouses?|townhouses?
    villas?|show ?homes?|open house|realtors?|realty
    propert(?:y|ies) (?:for|in|near|from)|new homes?
    new (?:flats|homes|apartments|condos)|(?:flats?|apartments?) (?:with|from|near)
    square feet|sea view""",
    r"""楼盘|房产|开盘|首付|看房|购房|买房|卖房|房源|学区房|现房|别墅|商铺
    公寓出[租售]|二手房|样板间|售楼|平米|户型|海景房|洋房|豪宅|置业|房价
    租房|出租(?!车)|地产|楼市|新盘|住宅|公寓.{0,6}[万起售租]|总价
    拎包入住|江景|学位房""",
)
EDUCATION = Words(
    r"""enrol(?:l|ment|lment|ling)?|tuition|tutor(?:s|ing|ial)?
    (?:trial|maths|english|science|music|coding|language|online|free) (?:class
    lesson|course)(?:es|s)?
    (?:training|evening|summer|degree|diploma) (?:course|class|camp|programme|program)s?
    new (?:school )?term|admissions?(?: open| test)|school fees?|scholarships?
    seminars?|boot ?camps?|webinars?|diplomas?|mba|ielts|toefl|preschool
    kindergarten|learn (?:english|coding|to code|python|chinese|piano)|lessons?
    courses|course (?:fee|start|begin|registration|place)s?|classes""",
    r"""招生|培训|补习|辅导班|课程|试听|网课|学历提升|自考|考研
    报名参加.{0,6}班|开课|学费|夏令营|奥数|上课|学院|学员|名师|家教
    托福|雅思|公开课|开班|学习班|兴趣班|训练营|入学|教育|补课|幼儿园|学位
    新学期|文凭""",
)
FINANCE = Words(
    r"""bank (?:statement|card|promotion|service)s?
    (?:savings|current|bank) accounts?(?= (?:was|has been|is) )|savings accounts?
    credit cards?(?= (?:statement|bill|offer|application|limit))|debit cards?
    (?:internet|mobile|online) banking|(?:time|fixed) deposits?|securities|brokerage
    e-?statements?|available balance|(?:was|been) (?:debited|credited)
    transaction of|remittances?|unit trusts?|pension plans?|annuit(?:y|ies)
    overdraft|open (?:a|an|your) (?:\w{1,8} )?account (?:with|at) (?:\w{1,12} )?bank
    savings|\d ?% (?:a|per) year""",
    r"""储蓄卡|借记卡|信用卡(?!退)|存款|证券|券商|网上银行|手机银行|网银
    转账|汇款|尾号|活期|定期存|银行(?:推出|账户|贵宾|客户)|存单|利率
    本行|贵金属|国债|开户""",
)
INSURANCE = Words(
    r"""insurance|insurers?|(?:insurance|life|health|motor|car|travel) polic(?:y|ies)
    premium due|life cover|critical illness""",
    r"""保险|投保|意外险|车险|寿险|重疾险|保单|续保|医疗险""",
)
GAMES = Words(
    r"""(?:online|mobile|video) games?|game (?:server|season|launch|account|pass)s?
    gamers?|(?:free )?(?:gems|diamonds|skins|loot boxes)|esports?
    play (?:now|today|tonight)|in-game|m?morpg|rpg|level up|guild""",
    r"""手游|网游|游戏|新区开放|元宝|开服|公测|电竞|充值返|电玩|礼包码|内测
    首充|上线即送|网页游""",
)
EXHIBITIONS = Words(
    r"""exhibitions?|trade (?:fair|show)s?|expos?(?! your)|convention|visit our booth
    (?:book|job|art|craft|motor|wedding) (?:fair|show)s?|exhibitors?|booths?""",
    r"""展会|展览|博览会|交易会|展位|车展|家博会|参展|展销|婚博会|漫展|展馆""",
)
COMEBACK = Words(
    r"""we(?:'ve| have)? miss(?:ed)? you|come back (?:and|for a|now|today|soon)
    long time no see
    (?:it has been|it's been) (?:a while|\d{1,4} days|months|so long)
    (?:bring|invite|refer) (?:a |your )?friends?|refer and earn
    new users? (?:get|only|offer)|(?:haven't|have not) (?:seen|heard from) you
    not (?:logged|signed) in (?:for|since)|been away|reactivate
    download our app (?:and|to) (?:get|win|earn)""",
    r"""好久不见|好久没来|老用户回归|回归即送|召回|久未登录|邀请好友|拉新
    新用户(?:注册)?(?:即?送|专享|立减|礼)|想念您|想你了|未登录
    激活账[户号]|回来看看|注册[即就]送|首单|下载[即就]?送|邀友|许久未见""",
)
HEALTH = Words(
    r"""botox|liposuction|(?:plastic|cosmetic) surger(?:y|ies)|face ?lifts?
    breast implants?|hair (?:transplant|loss treatment)s?|weight[- ]loss|slimming
    lose \d{1,3} ?(?:kg|kilos?|pounds)|(?:miracle|herbal) cures?
    cures? (?:cancer|diabetes)|viagra|(?:beauty|skin|laser) treatments?|facials?
    whitening|dietary supplements?|health supplements?|stem cells?|fillers?
    teeth whitening|beauty (?:salon|package|centre|center|offer|spa)s?
    spa (?:package|day|treatment)s?
    (?:health screening|check-?up) (?:package|offer)s?|anti-?age?ing|wrinkles?|detox
    diet pills?|erectile|hair loss|collagen|acupuncture|kilos? less|lose weight
    arthritis|diabetes|blood pressure|remed(?:y|ies)|years younger|younger skin
    dental implants?""",
    r"""整形|整容|美容|隆鼻|隆胸|双眼皮|抽脂|减肥|瘦身|祛斑|美白|植发|壮阳
    保健品|男科|妇科|包治|根治|特效药|玻尿酸|水光针|医美|祛痘|嫩肤|除皱
    抗衰|丰胸|塑形|纤体|体检套餐|牙齿美白|种植牙|近视手术|养生|补肾|糖尿病
    偏方|神药|药酒|护肤|祖传|秘方|专治|高血压|无效退款|老中医|风湿|脱发
    生发|排毒""",
)
TRADES = Words(
    r"""(?:home|house|kitchen|bathroom|office) (?:decoration|makeover)s?|renovations?
    interior (?:design|decoration)s?|building materials?|fur (?:coat|jacket|sale)s?
    mink|(?:register|registration of|file) (?:your |a )?trade ?marks?
    trade ?mark (?:registration|agent|filing)s?|contractors?|roofing|flooring|tiling
    remodel(?:l?ing)?|brand registration|furs?
    company (?:registration|incorporation)|fitted kitchens?|trademarks?""",
    r"""装修|建材|家装|装潢|皮草|貂皮|商标注册|注册商标|代理记账|公司注册|翻新
    瓷砖|橱柜|全屋定制|商标|专利申请|裘皮|毛皮|水貂|代办(?:执照|公司)""",
)
BANKS = Words(
    r"""bank|banking|brokers?|wallet""",
    r"""银行|证券|基金|钱包""",
)
COUPONS = Words(
    r"""(?:e-?)?(?:coupon|voucher)s?|gift cards?""",
    r"""优惠券|代金券|礼券|红包|礼品卡""",
)
