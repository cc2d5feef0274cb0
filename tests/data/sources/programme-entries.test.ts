import { describe, expect, it } from 'vitest';
import type { Author } from '../../../data/paper.ts';
import { readProgrammePage } from '../../../data/sources/programme-page.ts';
import { at, sourceOf } from './documents.ts';

interface Expected {
  line: number;
  title: string;
  authors: Author[];
  /** First and last words of the abstract, read off the document. */
  abstract: [first: string, last: string] | null;
}

const hard2021: Expected[] = [
  {
    line: 102,
    title: 'DISC: A Dynamic Shape Compiler for Machine Learning Workloads',
    authors: at(
      'Alibaba Group',
      ...['Kai Zhu', 'Wenyi Zhao', 'Zhen Zheng', 'Tianyou Guo', 'Pengzhan Zhao', 'Junjie Bai'],
      ...['Jun Yang', 'Xiaoyong Liu', 'Lansong Diao', 'Wei Lin'],
    ),
    abstract: ['Many recent machine', '1.8x than Nimble.'],
  },
  {
    line: 106,
    title: 'Vate: Runtime Adaptable Probabilistic Programming for Java',
    authors: at('Oracle Labs', 'Daniel Goodman', 'Adam Pocock', 'Jason Peck', 'Guy Steele'),
    abstract: ['Inspired by earlier', 'and execute models.'],
  },
  {
    line: 108,
    title: 'DistIR: An Intermediate Representation for Optimizing Distributed Neural Network',
    authors: [
      ...at('Stanford University', 'Keshav Santhanam'),
      ...at('Microsoft', 'Siddharth Krishna', 'Ryota Tomioka', 'Andrew Fitzgibbon', 'Tim Harris'),
    ],
    abstract: ['The rapidly growing', 'automatic DNN distribution.'],
  },
  {
    line: 112,
    title: 'Optimizing Inference Performance of Transformers on CPUs',
    authors: at('Oracle Labs', 'Dave Dice', 'Alex Kogan'),
    abstract: ['The Transformer architecture', 'affects their accuracy.'],
  },
  {
    line: 118,
    title: 'μNAS: Constrained Neural Architecture Search for Microcontrollers',
    authors: [
      ...at('University of Cambridge', 'Edgar Liberis'),
      ...at('Samsung AI Center Cambridge', 'Łukasz Dudziak'),
      ...at('University of Cambridge and Samsung AI', 'Nicholas D. Lane'),
    ],
    abstract: ['IoT devices are', 'and resource-efficient models.'],
  },
  {
    line: 128,
    title: 'Are we there yet? Estimating Training Time for Recommendation Systems',
    authors: [
      ...at('University of Glasgow', 'Iulia Paun'),
      ...at('University of Strathclyde', 'Yashar Moshfeghi'),
      ...at('University of Glasgow', 'Nikos Ntarmos'),
    ],
    abstract: ['Recommendation systems (RS) are', 'a considerable margin.'],
  },
  {
    line: 132,
    title: 'Developing a Siamese Network for Intrusion Detection Systems',
    authors: [
      ...at('Division of Cyber Security, Abertay University Dundee, Scotland, UK', 'Hanan Hindy'),
      ...at(
        'EEE Department, University of Strathclyde, Glasgow, Scotland, UK',
        ...['Christos Tachtatzis', 'Robert Atkinson'],
      ),
      ...at('Division of Cyber Security, Abertay University Dundee, Scotland, UK', 'Ethan Bayne'),
      ...at('EEE Department, University of Strathclyde, Glasgow, Scotland, UK', 'Xavier Bellekens'),
    ],
    abstract: ['Machine Learning~(ML) for', 'non-conventional ML techniques.'],
  },
  {
    line: 142,
    title: 'Towards Optimal Configuration of Microservices',
    authors: at('Stony Brook University', 'Gagan Somashekar', 'Anshul Gandhi'),
    abstract: ['The microservice architecture', 'with configuration tuning.'],
  },
  {
    line: 146,
    title: 'AutoAblation: Automated Parallel Ablation Studies for Deep Learning',
    authors: [
      ...at('KTH Royal Institute of Technology', 'Sina Sheikholeslami'),
      ...at('Logical Clocks AB', 'Moritz Meister'),
      ...at('KTH Royal Institute of Technology', 'Tianze Wang', 'Amir H. Payberah'),
      ...at('KTH Royal Institute of Techonology', 'Vladimir Vlassov'),
      ...at('KTH Royal Institute of Technology, Logical Clocks AB', 'Jim Dowling'),
    ],
    abstract: ['Ablation studies provide', 'the TenGeoPSAR dataset.'],
  },
];

const hard2023: Expected[] = [
  {
    line: 62,
    title: 'MCTS-GEB: Monte Carlo Tree Search is a Good E-graph Builder',
    authors: at('University of Cambridge', 'Guoliang He'),
    abstract: ['Rewrite systems [ 11, 16, 18]', 'of rewrite systems.'],
  },
  {
    line: 71,
    title: 'Best of both, Structured and Unstructured Sparsity in Neural Networks',
    authors: at('Bosch Sicherheitssysteme GmbH', 'Sven Wagner'),
    abstract: null,
  },
  {
    line: 73,
    title: 'Toward Pattern-based Model Selection for Cloud Resource Forecasting',
    authors: at('IMDEA Software Institute', 'Georgia Christofidi', 'Konstantinos Papaioannou'),
    abstract: null,
  },
  {
    line: 74,
    title: 'Can Fair Federated Learning Reduce the need for Personalisation?',
    authors: at('University of Cambridge', 'Alex Iacob'),
    abstract: null,
  },
  {
    line: 78,
    title:
      'TinyMLOps for real-time ultra-low power MCUs applied to frame-based event classification',
    authors: at('Inria Grenoble Rhône-Alpes', 'Minh Tri Lê'),
    abstract: null,
  },
  {
    line: 83,
    title:
      'Reconciling High Accuracy, Cost-Efficiency, and Low Latency of Inference Serving Systems',
    authors: at('Queen Mary University of London', 'Alireza Sanaee'),
    abstract: ['The use of', '(Kubernetes Vertical Pod Autoscaler).'],
  },
  {
    line: 85,
    title: 'Illuminating the hidden challenges of data-driven CDNs',
    authors: at('CMU', 'Theophilus A. Benson'),
    abstract: ['While Data-driven CDNs have the potential to provide un- paralleled', 'perils.'],
  },
];

const hard2024: Expected[] = [
  {
    line: 67,
    title:
      'Characterizing Training Performance and Energy for Foundation Models and Image Classifiers on Multi-Instance GPUs',
    authors: [
      ...at('Columbia University', 'Connor Espenshade', 'Rachel Peng', 'Eumin Hong'),
      ...at('IBM Research', 'Max Calman', 'Yue Zhu', 'Pritish Parida', 'Eun Lee'),
      ...at('Columbia University', 'Martha Kim'),
    ],
    abstract: ['GPUs are becoming', 'their job’s demands.'],
  },
  {
    line: 69,
    title: 'SIP: Autotuning GPU Native Schedules via Stochastic Instruction Perturbation',
    authors: at('University of Cambridge', 'Guoliang He', 'E. Yoneki'),
    abstract: ['Large language models', 'million test samples.'],
  },
  {
    line: 76,
    title: 'Priority Sampling of Large Language Models for Compilers',
    authors: [
      ...at('Rice University', 'Dejan Grubisic'),
      ...at('Meta AI', 'Volker Seeker', 'Gabriel Synnaeve', 'Hugh Leather'),
      ...at('Rice University', 'John Mellor-Crummey'),
      ...at('Meta AI', 'Chris Cummins'),
    ],
    abstract: ['Large Language Models(LLMs) showed', 'just 30 samples.'],
  },
  {
    line: 79,
    title: 'Towards Pareto Optimal Throughput in Small Language Model Serving',
    authors: [
      ...at('Barcelona Supercomputing Center', 'Pol Garcia Recasens'),
      ...at('IBM Research', 'Yue Zhu', 'Chen Wang', 'Eun Kyung Lee', 'Olivier Tardieu'),
      ...at('IBM Research', 'Alaa Youssef'),
      ...at('Barcelona Supercomputing Center', 'Jordi Torres'),
      ...at('Universitat Politècnica de Catalunya', 'Josep Ll Berral'),
    ],
    abstract: ['Large language models', 'for serving SLMs.'],
  },
  {
    line: 82,
    title: 'ALS Algorithm for Robust and Communication-Efficient Federated Learning',
    authors: [
      ...at('Insight Centre for Data Analytics', 'Neil Hurley', 'Erika Duriakova'),
      ...at('Samsung Electronics Co., Ltd.', 'James Geraci'),
      ...at('Insight Centre for Data Analytics', 'Diarmuid O’Reilly-Morgan', 'Elias Tragos'),
      ...at('Insight Centre for Data Analytics', 'Barry Smyth', 'Aonghus Lawlor'),
    ],
    abstract: ['Federated learning is', 'levels of accuracy.'],
  },
  {
    line: 90,
    title: 'Temporal Graph Generative Models: An empirical study',
    authors: at(
      'Euranova',
      ...['Houssem Eddine Souid', 'Lucas Ody', 'Valentin Lemaire', 'Youssef Achenchabe'],
      ...['Gianmarco Aversano', 'Sabri Skhiri'],
    ),
    abstract: ['Graph Neural Networks', 'utility, and privacy.'],
  },
  {
    line: 93,
    title:
      'Evaluating Deep Learning Recommendation Model Training Scalability with the Dynamic Opera Network',
    authors: at(
      'Information Sciences Institute, University of Southern California',
      ...['Connor Imes', 'Andrew Rittenbach', 'Peng Xie', 'Dong In D. Kang', 'John Paul Walters'],
      'Stephen P. Crago',
    ),
    abstract: ['Deep learning is', 'optimize training latency.'],
  },
  {
    line: 95,
    title: 'Sponge: Inference Serving with Dynamic SLOs Using In-Place Vertical Scaling',
    authors: [
      ...at('Technical University of Darmstadt', 'Kamran Razavi'),
      ...at('Queen Mary University of London', 'Saeid Ghafouri'),
      ...at('Technische Universität Darmstadt', 'Max Mühlhäuser'),
      ...at('University of South Carolina', 'Pooyan Jamshidi'),
      ...at('Paderborn University', 'Lin Wang'),
    ],
    abstract: ['Mobile and IoT', 'discuss future works.'],
  },
];

describe.each([
  { document: 'euromlsys-2021.txt', year: 2021, hard: hard2021 },
  { document: 'euromlsys-2023.txt', year: 2023, hard: hard2023 },
  { document: 'euromlsys-2024.txt', year: 2024, hard: hard2024 },
])('the timetable of $document', ({ document, year, hard }) => {
  const { entries } = readProgrammePage(sourceOf(document, year));
  it.each(hard)('is taken apart at line $line: $title', ({ line, title, authors, abstract }) => {
    const entry = entries.find(({ sources }) => sources[0]?.lines[0] === line);
    expect(entry?.title).toBe(title);
    expect(entry?.authors).toEqual(authors);
    const ends = abstract?.map((words, index) =>
      index === 0 ? entry?.abstract?.slice(0, words.length) : entry?.abstract?.slice(-words.length),
    );
    expect(entry?.abstract === null ? null : ends).toEqual(abstract);
  });
});
