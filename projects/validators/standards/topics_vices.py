"""Words of what nobody is to be talked into, subject by subject."""

from projects.validators.standards.words import Words

GAMBLING = Words(
    r"""casinos?|gambl(?:e|ing)|betting|(?:place|free|first) bets?|sportsbooks?|poker
    roulette|baccarat|slot machines?|jackpots?|lotter(?:y|ies)|lotto|toto draw
    lucky draws?|(?:won|win|claim) (?:a|the|your|our) (?:\w{1,12} )?prize
    one-dollar draw|sweepstakes?|raffles?
    you(?:'re| are) (?:a|the|our) (?:lucky )?winner|bet (?:now|on)|live bets?|odds
    wagers?|bingo|scratch ?cards?|powerball|free spins|spin (?:the|to|and)
    prize draws?|giveaways?|win (?:an?|big|cash|up to)|stand to win|winning numbers?
    claim your (?:prize|reward|winnings)|bets?
    lucky (?:visitor|winner|customer|user|number)s?|collect your (?:new|prize|gift)
    you (?:have been|were) (?:selected|chosen)|winners?|unclaimed
    free (?:iphone|phone|car)""",
    r"""赌场|赌博|博彩|下注|投注|荷官|百家乐|老虎机|彩票|彩金|六合彩|时时彩
    抽奖|中奖|一等奖|一元夺宝|一元购|开奖|棋牌|幸运(?:用户|号码|转盘)
    大转盘|押注|赔率|体彩|福彩|双色球|大奖|赢取|夺宝|兑奖|领奖|真人娱乐
    娱乐城|麻将|抽中|被选中|获奖|领取(?:手机|现金|苹果)""",
)
ADULT = Words(
    r"""porn(?:ography)?|nudes?|naked|xxx|erotic|sex(?:y|ual)?(?: \w{1,12})?|escorts?
    adult (?:video|film|movie|toy)s?|webcam girls?|strip(?:per|tease)s?
    (?:hot|call) girls?|live cams?|adults only|sensual|onlyfans|xx+""",
    r"""色情|裸聊|裸体|成人(?:电影|视频|用品)|激情视频|情色|约炮|援交
    援助交际|性感美女|春药|黄片|裸照|一夜情|上门服务|福利视频|看片
    成人(?:网站|直播|小说)|无码|激情(?:聊|直播)""",
)
DATING = Words(
    r"""dating|singles (?:near|in|tonight|waiting)|match ?making|hook ?ups?
    meet (?:hot |local )?singles|(?:lonely|hot|local) (?:girls|women|men|singles)
    find love|speed[- ]date|sugar (?:daddy|baby)|soul ?mates?|romance|flirt(?:ing)?
    beautiful (?:women|girls|ladies)|lonely|matchmakers?
    meet (?:someone|new people|women|girls)|chat with (?:girls|women|ladies)""",
    r"""交友|相亲|征婚|单身(?:美女|男女|女)|约会|脱单|婚恋|美女正在|同城约
    邂逅|婚介|红娘|寂寞|陪聊|美女|另一半""",
)
GROUPS = Words(
    r"""join (?:our|my|the) (?:\w{1,10} )?(?:group|channel|community)
    add (?:me|us) (?:as|on|to)
    (?:whatsapp|telegram|wechat|line|facebook) (?:group|channel)s?
    add (?:my|our) (?:whatsapp|wechat|line)|friend request
    scan (?:the|this) (?:qr )?code to (?:join|add)
    follow (?:us|our (?:page|account|channel))|(?:message|contact|text) me on
    my (?:whatsapp|telegram|wechat|line)
    add (?:our|my|this) (?:line|id|number|account)""",
    r"""加微信|加v|加qq|进群|加群|入群|加好友|添加好友|扫码加|微信群|qq群
    交流群|关注公众号|加我|加客服|vx|微信[号:]|扫码[进入]|群聊
    添加微信|加薇|好友申请|关注我们""",
)
DRUGS = Words(
    r"""cocaine|heroin|cannabis|marijuana|ecstasy pills?|meth(?:amphetamine)?|ketamine
    lsd|weed(?! (?:control|killer|garden))|opium|magic mushrooms?|drugs? dealers?
    mdma|steroids|hash(?:ish)?|edibles|without (?:a )?prescription|psychedelics?""",
    r"""大麻|冰毒|海洛因|可卡因|摇头丸|毒品|鸦片|k粉|罂粟|迷药|迷奸|吗啡
    致幻|麻古|摇头水""",
)
ALCOHOL = Words(
    r"""whisk(?:e)?y|vodka|gin and tonic|beers?|wines?|champagne|liquors?|spirits sale
    tequila|sake tasting|cocktails?|alcohol(?!-free)|cigarettes?|tobacco
    vap(?:e|es|ing)|bourbon|brandy|cognac|soju|brewery|cigars?|e-?cig(?:arette)?s?""",
    r"""白酒|红酒|啤酒|洋酒|葡萄酒|威士忌|茅台|五粮液|香烟|电子烟|烟草|酒水
    名酒|烈酒|清酒|香槟|雪茄|酒庄|黄酒|烟酒|卷烟""",
)
NIGHTLIFE = Words(
    r"""night ?clubs?|foot (?:massage|spa|reflexology)s?
    massage (?:parlour|parlor|lounge|girls?)s?
    (?:wine|cocktail|karaoke|hostess|pub|sports) (?:bar|lounge)s?
    bars? (?:opens?|opening|tonight)|(?:new|our|rooftop) bar|happy hour|ktv
    strip clubs?|ladies'? night|(?:dj|club) night|dance floor|hostess(?:es)?
    cocktail bars?|massage parlou?rs?|sauna|bar opens|drinks? free
    club (?:\w{1,10} )?tonight|party tonight|open bar|djs?|pubs?""",
    r"""会所|夜总会|足浴|足疗|按摩|洗浴|桑拿|夜店|酒吧|技师|ktv|蹦迪|夜场
    沐足|推拿|水疗|会馆|包厢|佳丽|陪酒|夜宴""",
)
VIOLENCE = Words(
    r"""(?:will|gonna|going to) (?:hurt|kill|beat|shoot|find) you|we know where you live
    guns? for sale|firearms?|ammunition|explosives?|hitm[ae]n|pay or (?:we|else)
    your family will|blackmail|revenge|you(?:'ll| will) (?:regret|die)|break your
    watch your back|weapons?|pistols?|rifles?|kill(?:ed|ing)?|bombs?
    or (?:we|i) will""",
    r"""打断|杀了你|弄死|砍死|枪支|弹药|炸药|雇凶|全家小心|走着瞧|后果自负
    追杀|炸弹|打死|剁|报复|砍|仿真枪|电棍|不客气|上门找你|要你命""",
)
FRAUD = Words(
    r"""(?:five|5)-star reviews?|paid reviews?|pay for (?:\S{1,10} )?reviews?
    buy (?:followers|likes|reviews)|replicas?(?: watches| bags)?|counterfeits?
    knock-?offs?|fake (?:ids?|documents?|diplomas?|passports?|brands?)|exam answers?
    (?:pass|take) (?:any|your) (?:exam|test) (?:without|for you)
    essay writing service
    (?:phone number|e-?mail|customer|contact) (?:lists?|data|databases?) for sale
    (?:sell|buy)(?:ing)? (?:phone numbers|personal data)|bulk (?:sms|text)
    sms (?:channel|gateway|blast|marketing)s?|(?:sell|issue|buy) (?:tax )?invoices
    invoices for sale|click farm(?:ing)?|brush(?:ing)? orders|empty parcels?
    positive reviews?|imitations?|(?:mirror|aaa) quality
    leaked (?:answers|questions|exam)\w{0,2}|write your (?:essay|thesis|exam)
    sit your exam|(?:customer|personal) data|databases? (?:for|of)
    mass (?:sms|texting)|text blasts?|fapiao|(?:fake|tax) receipts?|simple tasks?
    easy money|pass (?:any|your) \w{1,10} (?:exam|test)s? (?:without|guaranteed)
    (?:watch|bag|designer|brand) cop(?:y|ies)|like the original|sees? the difference
    number lists?|text (?:a|\d{1,3}) million|ghost ?writ(?:er|ing)""",
    r"""刷单|刷信誉|刷好评|好评返|代写|空包|仿牌|高仿|a货|假货|办证|假证
    代开|开发票|发票代|真票|考试答案|包过|替考|代考|作弊|短信群发|群发短信
    出售(?:手机号|数据|个人信息)|手机号数据|客户资料出售|买粉|水军|补单
    精仿|复刻|证件制作|学历证|泄题|押题|论文代|群发|精准客户|客源
    手机号码库|短信平台|涨粉|刷量|任务赚|单号出售|名牌包|保过|五星好评
    截图找客服|专柜同款|一比一|号码库|引流|拓客""",
)
RELIGION = Words(
    r"""church(?:es)?(?! (?:street|st|road|rd|lane))|worship|jesus|sermons?|gospel
    bible study|mosque|allah|prayer meeting|buddha|buddhist|pilgrimage
    fortune[- ]tell(?:er|ing)|feng ?shui|horoscopes?|psychic|tarot|funerals?|burial
    cremation|cemeter(?:y|ies)|tombstones?|pray(?:er|ers|ing)?|christ(?:ian)?|bible
    quran|astrolog(?:y|er)|amulets?|lucky charms?|ministry of christ|mass on sunday""",
    r"""教会|教堂|耶稣|福音|佛祖|佛教|寺庙|清真寺|礼拜堂|祷告|算命|风水|转运
    占卜|星座运势|法事|殡葬|墓地|墓园|葬礼|骨灰|法会|烧香|佛牌|祈福|开光
    拜佛|基督|天主教|穆斯林|塔罗|生辰八字|紫微|改运|灵位|公墓|陵园|殡仪
    菩萨""",
)
POLITICS = Words(
    r"""vote|voters?|elections?|(?:political|democratic|labour|communist) party
    protests?|campaign rally|parliamentary|senator|petition|referendum
    demonstration against|defend your rights|human rights|regime|ballots?
    polling (?:day|station)s?|your vote|president(?:ial)?|mayor|constituency
    activists?|boycott|legislat(?:or|ure|ive)|prime minister|march for""",
    r"""竞选|选举|投票支持|议员|民主党|共产党|政党|总统|示威|游行|维权|上访
    请愿|罢工|公投|选票|候选人|政治|抗议|集会|抵制|政变|推翻|立法会|选民
    拉票|助选|台独""",
)
DONATIONS = Words(
    r"""donat(?:e|es|ing|ions?)(?! centre)|crowd ?funding|fund ?rais(?:er|ing)
    charity appeal|pledge any amount|charit(?:y|ies)|relief fund
    raise (?:money|funds) for|sponsor a child|gofundme|contribute to (?:the|our)
    give what you can|every (?:cent|dollar|penny) (?:helps|counts)
    needs (?:an operation|surgery|your help)|help the victims|orphans?|refugees?""",
    r"""捐款|捐赠|众筹|募捐|义卖|筹款|献爱心|善款|义捐|慈善
    爱心(?:款|基金|捐)|水滴筹|轻松筹|救助基金|爱心救助|手术费|好心人
    援手|伸出""",
)
