const generic = `
ability able accept access achieve achievement across act adapt add addition additional address adopt adoption advance
advanced advancement advantage affect aim algorithm allow alternative analyse analysis analyze apply application approach
appropriate arise article aspect assume attempt attention author available average avoid base baseline become begin
behavior benchmark benefit best better bring broad build call capability capable capture carry case cause challenge challenging
change characteristic choice choose claim class clear close combination combine come common commonly compare comparable comparison
complete complex complexity component comprehensive comprise compute concept conduct consider considerable
consist consistent contain context contrast contribute contribution conventional correspond couple cover create
critical crucial current currently datum data deal decade decrease dedicate deliver demand demonstrate depend describe
design desire detail determine develop development differ difference different difficult direct discover discuss
domain dramatically drive due easily easy effect effective effectively effectiveness efficacy efficiency efficient efficiently effort eliminate
emerge emerging employ empirical enable encounter encourage end enhance ensure entail entire environment
especially essential establish estimate et evaluate evaluation evidence exceed excellent exhibit exist existing expand
expect experiment experimental experimentally explicitly explore exploit extend extensive extensively extent extremely face
facilitate fact factor fail far feasible feature field figure final finally find finding first fix flexible focus follow
form foundation framework fraction fully function fundamental furthermore future gain gap general generally generic give goal good great
greatly group grow guarantee hand handle hard help hence high highly hold however idea identify impact implement
implementation implication importance important impose improve improvement include increase increasingly indicate individual
inform information inherent initial insight inspire instance integrate integration interest introduce investigate involve
issue item key kind know knowledge lack large largely late lead learn leave less let level leverage like likely limit
limitation limited line list literature little low main maintain major make manner many massive maximum mean meaningful
measure mechanism meet mention method methodology metric mitigate model modern module moreover motivate much multiple namely
natural nature necessary need negligible new next notable notably novel novelty number numerous objective observation observe
obtain occur offer often old open operate operation opportunity option order original outcome outperform overall overcome overview
paper part particular particularly past percent perform performance period phase piece play plan point pose position possible
potential potentially practical practice practitioner precise prefer preliminary present prevent previous previously primary principle prior problem
procedure process produce product project promise promising proper property propose proposal prove provide public publish purpose
push put quality question quick quickly raise range rapid rapidly rate ratio reach real realistic reason recent recently reduce reduction
refer regard relate relevant remain remarkable remarkably report represent require requirement research researcher respect respectively
respond rest result reveal rich rise role run scenario scheme scope section see seek seem select selection sense separate
serious set setting several severe shift short show showcase significant significantly similar simple simply single situation size
small solution solve source space special specific specifically speed spend stage standard start state step still strategy
strong structure studied study style subject submit subsequent substantial substantially success successful successfully suffer sufficient suggest
suitable summary superior support surpass survey system tackle take target task technique technology tend term test thing think threefold thus
time today together tool top total toward towards trade traditional trend true try turn type typical typically ultimately uncover
underlie underlying understand understanding unfortunately unique unlike unprecedented up usage use useful user usual usually utility utilize utilization
validate value variety various vary vast verify version via view vital want way well wide widely widespread word work
workshop world worth write year yet yield x vs e.g i.e etc among despite one two three four five six seven eight nine ten
accommodate accord accordance account absence adjust age agree alleviate ambitious answer appear architect area
argue art aspect assess assist assign attain attempt attract aware awareness bad bind body
boost bridge burden careful carefully centre certain chance circumvent collection commodity community compromise concept
concern conclude conclusion condition confirm construct construction contrary convert count day decide decision default
define definition degree democratize depth derive detailed deviation devise dimension direction discussion divide dominate
drawback drop duration ease embody emergence encompass enjoy enter entity equip equivalent evolve exacerbate
examine example execute existence expensive experience expose express extension extra extract feed feedback fine
flexibility footprint force formulate frequent frequently functionality grade grain granularity grained guide guideline half
happen helpful hinder highlight hope hour idle ignore ii iii impede incorporate incur induce
inefficiency inefficient inefficiently influence initiate innovative insert interact interaction intricate join keep latter law
length lesson lie long lower magnitude maintenance majority match maximize mature minute minimize mismatch
mode modification month name near neglect necessitate necessity non notion numb orient outline overlook
pair paradigm partial perspective phenomenon place plenty popular popularity possibility premise presence prevalent previous
principal probability progress prohibit proof prototype provider qualify quantify quantity realize receive record regime
relationship rely remove repeat replace repository representative reproduce restrict retain revolutionize round sacrifice satisfy
save scalability scalable science score scratch second sector send series setup shape shortage slow
so-called solely span specialize specify split stay straightforward strain striking struggle subset subtle suboptimal
sub-optimal suffer suit suite systematic systematically tailor talk tension thank theory thereby thorough threat
tight today tradeoff trade-off transform trigger true uniform unify universal unleash urgent variable variation
violate wise pass rank alongside demo side effectively day-to-day hoc dub enormous exactly fast
hundred thousand million billion zero half double twice time
accompany actionable additionally affordable agnostic alternate amount apart arbitrary associate assumption atop
automatic automatically auto beneficial big bottleneck bound box candidate categorize centric cheap companies company
competitive completely completion comprehensively computational computationally concentrate consequently considerably
consideration consistently consume continue convenient costly customize cut decouple degradation degrade
deploy deployment desirable directly disrupt distinct diverse diversity drastically dynamically e.g. element
empirically end-to-end engineer etc evolution exciting exploration extreme fashion faster favor feasibility firstly fixed
fluctuate free functional generalize genuine gracefully harness heavy heuristically hide holistic
huge i.e. identified imbalance immense importantly impractical impressive inadvertently inclusive independent
independently individually industrial industry inherently input instead insufficient intensive intermediate jointly
lastly legitimate manage manual manually mathematical meanwhile minimal minimum minimally native navigate
near-optimal necessarily negative non-trivial notion on-premises optimal optimality optimize optimum organization
organize output overhead paramount pay periodically poor poorly powerful predefined preserve primarily prohibitive
prohibitively promisingly properly publicly purely regular relative respective retrospective right rigorous
robustly saturate scale scarce seamless seamlessly secondly selectively sensitive severely simultaneously slowdown
solid sophisticated sota speedup state-of-the-art straightforwardly strict stringent strive subsequently technical
testbed thanks theoretical thirdly timely tremendous trivial unnecessary unprecedentedly usability usable
valid variant versatile waste
`;

/** Words of the genre (propose, paper, novel) that name no topic; as terms, that is after folding. */
export const genreStopWords: ReadonlySet<string> = new Set(generic.trim().split(/\s+/));
